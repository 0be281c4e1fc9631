// <button data-copy="id">: copies that element's text. Where the browser does not allow it, the text is selected instead.

const SAID_MS = 2_000;

function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

document.addEventListener('click', async event => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  const source = button && document.getElementById(button.dataset.copy);
  if (!source) return;
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.toggleAttribute('data-copied', true);
    setTimeout(() => button.removeAttribute('data-copied'), SAID_MS);
  } catch {
    select(source); // no secure context, or no permission
  }
});
