/** Input types that hold no text, so that an edit command means nothing to them. */
const NOT_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Whether the keyboard is in a text field, which then owns cut, copy, paste and undo. */
export function focusedTextField(page: Document): boolean {
  const element = page.activeElement;
  if (element === null) return false;
  const tag = element.tagName.toLowerCase();
  if (tag === 'textarea') return true;
  if (tag === 'input') return !NOT_TEXT.includes((element.getAttribute('type') ?? 'text').toLowerCase());
  return 'isContentEditable' in element && element.isContentEditable === true;
}
