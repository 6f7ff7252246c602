/** The field that the user is typing in. */
export interface Typing {
  /**
   * Takes the keyboard out of the field, as leaving it does: what was typed there is part of the document then. Returns
   * what gives the keyboard back, unless the field is gone or the user has gone elsewhere meanwhile.
   */
  finish(): () => void;
}

export function pageTyping(page: Document): Typing {
  return {
    finish: () => {
      const field = page.activeElement;
      if (!(field instanceof HTMLElement) || field === page.body) return () => undefined;
      field.blur();
      return () => {
        if (page.activeElement === page.body && field.isConnected) field.focus({ preventScroll: true });
      };
    },
  };
}
