// <hd-dialog data-return="id">: takes the focus when it appears, keeps what is behind it inert, and gives the focus
// back to the row it came from, or to the Undo of what has not left yet. <hd-held data-return="id">: gives the focus
// back when it goes. <hd-tail>: a list that stays at its end while somebody reads the end.

const open = new Set();

function settle() {
  for (const behind of document.querySelectorAll('[data-behind]')) behind.inert = open.size > 0;
  document.documentElement.toggleAttribute('data-dialog', open.size > 0);
}

class Dialog extends HTMLElement {
  connectedCallback() {
    open.add(this);
    settle();
    requestAnimationFrame(() => {
      if (this.isConnected && !this.contains(document.activeElement)) this.querySelector('[data-autofocus]')?.focus({ preventScroll: true });
    });
  }

  disconnectedCallback() {
    open.delete(this);
    const id = this.dataset.return;
    requestAnimationFrame(() => {
      settle();
      if (open.size > 0) return;
      const undo = id && document.querySelector(`[data-undo-for="${CSS.escape(id)}"]:enabled`);
      if (undo) undo.focus();
      else giveBack(id);
    });
  }
}

function giveBack(id) {
  const row = id && document.querySelector(`[data-rows] a[data-conversation-id="${CSS.escape(id)}"]`);
  const back = row || document.getElementById('tile-title');
  back?.dispatchEvent(new CustomEvent('hdgiven', { bubbles: true }));
  back?.focus({ preventScroll: false });
}

class Held extends HTMLElement {
  connectedCallback() {
    this.addEventListener('focusin', () => { this.holds = true; });
    this.addEventListener('focusout', event => { if (event.relatedTarget && !this.contains(event.relatedTarget)) this.holds = false; });
  }

  disconnectedCallback() {
    requestAnimationFrame(() => {
      if (!this.holds || open.size > 0 || document.activeElement !== document.body) return;
      giveBack(this.dataset.return);
    });
  }
}

class Tail extends HTMLElement {
  connectedCallback() {
    this.atEnd = true;
    this.addEventListener('scroll', () => {
      this.atEnd = this.scrollHeight - this.scrollTop - this.clientHeight < 48;
      this.fromEnd = this.scrollHeight - this.scrollTop;
    }, { passive: true });
    this.watch = new MutationObserver(() => this.follow());
    this.watch.observe(this, { childList: true, subtree: true });
    this.follow();
  }

  disconnectedCallback() {
    this.watch?.disconnect();
  }

  follow() {
    if (this.atEnd) this.scrollTop = this.scrollHeight;
  }
}

customElements.define('hd-dialog', Dialog);
customElements.define('hd-held', Held);
customElements.define('hd-tail', Tail);
