// The theme is an attribute of the document and a cookie, so that the server draws the next page right at once.

const system = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;
const current = () => root.dataset.theme || (system.matches ? 'dark' : 'light');

function show() {
  for (const button of document.querySelectorAll('[data-theme-toggle]')) {
    const label = current() === 'dark' ? 'Switch to the light theme' : 'Switch to the dark theme';
    if (button.getAttribute('aria-label') === label) continue;
    button.setAttribute('aria-label', label);
    button.title = label;
  }
}

document.addEventListener('click', event => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-theme-toggle]')) return;
  root.dataset.theme = current() === 'dark' ? 'light' : 'dark';
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
  show();
});

system.addEventListener('change', show);
show();
