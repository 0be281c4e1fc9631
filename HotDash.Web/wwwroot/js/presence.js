// Tells the list, once, that the pointer or the focus is inside it, and once that both have left: rows do not move
// under somebody's hand.

const REST_MS = 350;

export function watchPresence() {
  let list = null;
  let leaving = 0;

  const tell = (element, inside) => element.dispatchEvent(new CustomEvent('hdpresence', { bubbles: true, detail: { inside } }));

  // A focus that a closing dialog gave back is nobody's hand yet: it counts once a key is pressed.
  let given = null;
  const held = () => (document.activeElement === given ? null : document.activeElement);
  const inside = element => element.matches(':hover') || element.contains(held());

  const check = () => {
    if (list && !list.isConnected) list = null;
    const now = [...document.querySelectorAll('[data-rows]')].find(inside) ?? null;
    if (now === list) return;
    if (list) tell(list, false);
    list = now;
    if (list) tell(list, true);
  };

  const soon = event => {
    clearTimeout(leaving);
    const target = event.target instanceof Element ? event.target.closest('[data-rows]') : null;
    if (target && !list) check();
    else leaving = setTimeout(check, REST_MS);
  };

  // "Show now" stands outside the list, so pressing it is a way of leaving it.
  document.addEventListener('pointerover', soon, { passive: true });
  document.addEventListener('pointerout', soon, { passive: true });
  document.addEventListener('hdgiven', event => { given = event.target; }, { passive: true });
  document.addEventListener('keydown', () => {
    if (!given) return;
    given = null;
    check();
  }, { passive: true });
  document.addEventListener('focusin', soon);
  document.addEventListener('focusout', soon);
}
