/** The part of `navigator.clipboard` that is needed; absent where the page is not trusted with it. */
export type SystemClipboard = Pick<Clipboard, 'readText' | 'writeText'>;

/**
 * Text that was cut or copied. The system's clipboard carries it between windows; where that is refused (the desktop
 * shell grants no such permission) the window remembers it for itself.
 */
export interface ClipboardService {
  readonly write: (text: string) => Promise<void>;
  readonly read: () => Promise<string>;
  /** Notes what the browser's own copy event has already put on the system's clipboard. */
  readonly remember: (text: string) => void;
}

export function createClipboard(system: SystemClipboard | undefined): ClipboardService {
  let remembered = '';
  return {
    write: async (text) => {
      remembered = text;
      await system?.writeText(text).catch(() => undefined);
    },
    read: async () => {
      const text = await system?.readText().catch(() => undefined);
      return text ?? remembered;
    },
    remember: (text) => {
      remembered = text;
    },
  };
}
