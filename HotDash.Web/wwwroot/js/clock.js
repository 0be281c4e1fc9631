// <hd-clock at="epoch ms" mode="age|ago|due|until|time|datetime|stamp" stale-after="seconds">: writes its own text, once a
// second, by the server's time and in the visitor's zone. <hd-hold until="epoch ms">: a ring that empties.
// <hd-range from="epoch ms" to="epoch ms">: a stretch in the visitor's zone, which <hd-zone> names.

import { zone } from './zone.js';

const meta = document.querySelector('meta[name="hotdash-now"]');
const navigation = performance.getEntriesByType('navigation')[0];
const answeredAt = performance.timeOrigin + (navigation?.responseStart ?? 0);
const offset = meta ? Number(meta.content) - answeredAt : 0;

/** The server's time. */
export const now = () => Date.now() + offset;

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const stamp = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const sameDay = (a, b) => new Date(a).toDateString() === new Date(b).toDateString();

/** "1 h 04 min": two units at most; seconds only below an hour when asked for. */
export function span(ms, fine) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const two = n => String(n).padStart(2, '0');
  if (seconds < 60) return `${seconds} s`;
  if (minutes < 60) return fine ? `${minutes} min ${two(seconds % 60)} s` : `${minutes} min`;
  if (hours < 48) return `${hours} h ${two(minutes % 60)} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

const modes = {
  age: (at, t) => span(t - at),
  ago: (at, t) => (t - at < 2_000 ? 'just now' : t - at > 72 * 3_600_000 ? `${day.format(at)}, ${time.format(at)}` : `${span(t - at)} ago`),
  due: (at, t) => (t < at ? `in ${span(at - t + 999, at - t < 15 * 60_000)}` : `breached ${t - at < 1_000 ? 'just now' : `${span(t - at)} ago`}`),
  until: (at, t) => (t < at ? `${Math.ceil((at - t) / 1000)} s` : 'now'),
  time: (at, t) => (sameDay(at, t) ? time.format(at) : `${day.format(at)}, ${time.format(at)}`),
  stamp: at => stamp.format(at),
  datetime: at => `${day.format(at)}, ${time.format(at)}`,
};

const clocks = new Set();

class Clock extends HTMLElement {
  static observedAttributes = ['at', 'mode', 'stale-after'];

  connectedCallback() {
    clocks.add(this);
    this.tick(now());
  }

  disconnectedCallback() {
    clocks.delete(this);
  }

  attributeChangedCallback(name) {
    if (name === 'at' && this.getAttribute('at')) {
      this.title = full.format(Number(this.getAttribute('at')));
    }
    if (this.isConnected) this.tick(now());
  }

  tick(t) {
    const at = Number(this.getAttribute('at'));
    if (!at) return;
    const mode = this.getAttribute('mode') ?? 'age';
    const text = (modes[mode] ?? modes.age)(at, t);
    if (this.textContent !== text) this.textContent = text;
    if (mode === 'due') this.dataset.state = t < at ? (at - t < 5 * 60_000 ? 'soon' : 'ahead') : 'past';
    const stale = Number(this.getAttribute('stale-after'));
    if (stale) this.toggleAttribute('data-stale', t - at > stale * 1000);
  }
}

// On the second, by the server's time: a due time flips when it is reached, not up to a second later.
function tickAll() {
  const t = now();
  for (const clock of clocks) clock.tick(t);
  setTimeout(tickAll, 1000 - (now() % 1000) + 5);
}

class Hold extends HTMLElement {
  connectedCallback() {
    this.total = Math.max(1, Number(this.getAttribute('until')) - now());
    const step = () => {
      if (!this.isConnected) return;
      const left = Math.max(0, Number(this.getAttribute('until')) - now());
      this.style.setProperty('--left', String(Math.min(1, left / this.total)));
      if (left > 0) requestAnimationFrame(step);
    };
    step();
  }
}

const stretch = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

class Range extends HTMLElement {
  static observedAttributes = ['from', 'to'];

  connectedCallback() {
    this.write();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.write();
  }

  write() {
    const [from, to] = [Number(this.getAttribute('from')), Number(this.getAttribute('to'))];
    if (from && to) this.textContent = stretch.formatRange(from, to);
  }
}

class Zone extends HTMLElement {
  connectedCallback() {
    this.textContent = zone();
  }
}

customElements.define('hd-clock', Clock);
customElements.define('hd-range', Range);
customElements.define('hd-zone', Zone);
customElements.define('hd-hold', Hold);
tickAll();
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) for (const clock of clocks) clock.tick(now());
});
