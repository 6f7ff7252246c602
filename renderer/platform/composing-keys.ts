/** What browsers report of a key that an input method editor took; some do so after the composition has ended. */
const TAKEN_BY_EDITOR = 229;

/**
 * Keys that belong to an input method editor reach nothing in the page: the Enter that takes over a word does not end the
 * field, the Escape that drops it does not close the dialog. It has to be called before anything else listens to keys.
 */
export function withholdComposingKeys(page: Window): void {
  const withhold = (event: KeyboardEvent): void => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells the key that ends a composition in Safari
    if (event.isComposing || event.keyCode === TAKEN_BY_EDITOR) event.stopImmediatePropagation();
  };
  page.addEventListener('keydown', withhold, { capture: true });
  page.addEventListener('keyup', withhold, { capture: true });
}
