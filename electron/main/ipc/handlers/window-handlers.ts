import type { DocumentWindow } from '#electron/main/document-window.ts';
import type { Handlers } from '#electron/main/ipc/answer-request.ts';

type WindowHandlers = Omit<Handlers, 'topology:open' | 'topology:save' | 'topology:save-as' | 'export:save'>;

/** What the page says about itself: its document, what it listens for, and that it may close. */
export function createWindowHandlers(window: DocumentWindow): WindowHandlers {
  const done = Promise.resolve(null);
  return {
    'document:show': ({ name, edited }) => {
      window.showDocument(name, edited);
      return done;
    },
    'arrivals:listen': () => {
      window.listenForArrivals();
      return done;
    },
    'close:listen': () => {
      window.listenForClose();
      return done;
    },
    'close:allow': () => {
      window.allowClose();
      return done;
    },
    'text:edit': ({ command }) => {
      window.editText(command);
      return done;
    },
  };
}
