/** What is on the clipboard as text and as HTML; empty where a form is missing. */
interface Contents {
  readonly text: string;
  readonly html: string;
}

/** The part of `navigator.clipboard` that is needed; absent where the page is not trusted with it. */
export type SystemClipboard = Pick<Clipboard, 'read' | 'write'>;

/**
 * What was cut or copied. The system's clipboard carries it between windows; where that is refused (the desktop
 * shell grants no such permission) the window remembers it for itself.
 */
export interface ClipboardService {
  readonly write: (contents: Contents) => Promise<void>;
  readonly read: () => Promise<Contents>;
  /** Notes what the browser's own copy event has already put on the system's clipboard. */
  readonly remember: (contents: Contents) => void;
}

export function createClipboard(system: SystemClipboard | undefined): ClipboardService {
  let remembered: Contents = { text: '', html: '' };
  return {
    write: async (contents) => {
      remembered = contents;
      await system?.write([itemOf(contents)]).catch(() => undefined);
    },
    read: async () => {
      const items = await system?.read().catch(() => undefined);
      return items === undefined ? remembered : contentsOf(items);
    },
    remember: (contents) => {
      remembered = contents;
    },
  };
}

function itemOf({ text, html }: Contents): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}

async function contentsOf(items: ClipboardItems): Promise<Contents> {
  const textOf = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item === undefined ? '' : (await item.getType(type)).text();
  };
  return { text: await textOf('text/plain'), html: await textOf('text/html') };
}
