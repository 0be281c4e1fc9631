// One listener for all keys. What a key does stands on the element: data-shortcut="Escape", "Control+Enter";
// data-focus-key="/" takes the focus. Rows move with the arrows.

const typing = element => element instanceof HTMLElement
  && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

const usable = element => !element.disabled && !element.closest('[inert]') && element.getClientRects().length > 0;

const last = selector => [...document.querySelectorAll(selector)].filter(usable).at(-1);

function moveRow(event) {
  const row = event.target instanceof Element ? event.target.closest('[data-rows] a[data-conversation-id]') : null;
  if (!row) return false;
  const rows = [...row.closest('[data-rows]').querySelectorAll('a[data-conversation-id]')];
  const at = rows.indexOf(row);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return false;
  rows[Math.min(rows.length - 1, Math.max(0, next))]?.focus();
  return true;
}

function enterRows(event) {
  if (event.key !== 'ArrowDown' || document.documentElement.hasAttribute('data-dialog')) return false;
  const held = document.activeElement?.closest('hd-held');
  if (!held && document.activeElement !== document.body && document.activeElement?.tagName !== 'MAIN') return false;
  const own = held && document.querySelector(`[data-rows] a[data-conversation-id="${CSS.escape(held.dataset.return)}"]`);
  const first = own || document.querySelector('[data-rows] a[data-conversation-id]');
  first?.focus();
  return Boolean(first);
}

function shortcut(event) {
  const name = (event.ctrlKey || event.metaKey ? 'Control+' : '') + event.key;
  if (name !== 'Escape' && name !== 'Control+Enter') return false;
  if (name === 'Escape' && document.querySelector(':popover-open')) return false;
  const target = last(`[data-shortcut="${name}"]`);
  target?.click();
  return Boolean(target);
}

function plainKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return false;
  if (event.key === '?') {
    document.getElementById('keys')?.togglePopover();
    return true;
  }

  const target = [...document.querySelectorAll('[data-focus-key]')].find(e => e.dataset.focusKey === event.key && usable(e));
  target?.focus();
  return Boolean(target);
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  if (moveRow(event) || enterRows(event) || shortcut(event) || plainKey(event)) event.preventDefault();
});
