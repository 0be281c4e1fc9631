// The page's own scripts: clocks that tick without the server, keys, focus and theme. No frame of it talks to the
// circuit but "hdpresence", which says once when the list is entered and once when it is left.
import './js/clock.js';
import './js/copy.js';
import './js/dialog.js';
import './js/evidence.js';
import './js/keys.js';
import './js/theme.js';
import { watchPresence } from './js/presence.js';

const blazor = window.Blazor;
if (blazor) {
  blazor.registerCustomEventType('hdpresence', {
    browserEventName: 'hdpresence',
    createEventArgs: event => ({ inside: event.detail.inside }),
  });
}

watchPresence();

document.addEventListener('click', event => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[data-reload]')) location.reload();
  if (target?.closest('[data-reconnect]')) blazor?.reconnect().then(ok => { if (!ok) location.reload(); }, () => {});
});

// A restarted server does not know this page any more; a fresh one is a second away, with the draft.
const reconnect = document.getElementById('components-reconnect-modal');
reconnect?.addEventListener('components-reconnect-state-changed', event => {
  if (event.detail?.state === 'rejected') location.reload();
});
