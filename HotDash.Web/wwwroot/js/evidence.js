// <button data-show-start data-show-length>: selects that stretch in the field beside it that shows evidence.
// <button data-to-finding>: leads to the first finding of the pane.

document.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest('[data-show-start]') : null;
  const field = button?.closest('.pane')?.querySelector('textarea[data-evidence]');
  if (!field) return;
  const start = Number(button.dataset.showStart);
  field.setSelectionRange(start, start + Number(button.dataset.showLength));
  field.focus(); // scrolls to the selection
});

document.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest('[data-to-finding]') : null;
  const first = button?.closest('hd-dialog')?.querySelector('.pane .reply [data-testid="verdict"]');
  first?.focus(); // brings it into sight, clear of the bar
});
