// The browser's two ways with files, on fakes of the browser: real pickers, or upload and download.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserPlatform } from '#renderer/platform/browser.ts';
import { choosePlatform } from '#renderer/platform/choose.ts';

type Scope = Window & typeof globalThis;

/** A file on the user's disk, behind the interface that a picker gives. */
class FakeFile {
  lastModified = 1;
  contents: BlobPart = 'old';
  refusal: string | undefined;
  aborted = false;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
  /** What another program does before a write of ours takes its place. */
  beforeSwap = (): void => undefined;
  getFile = async (): Promise<File> => {
    if (this.refusal === 'NotFoundError') throw new DOMException('', this.refusal);
    return new File([this.contents], this.name, { lastModified: this.lastModified });
  };
  createWritable = async () => {
    if (this.refusal !== undefined && this.refusal !== 'NotFoundError')
      throw new DOMException('', this.refusal);
    let pending: Blob | undefined;
    return {
      write: async (blob: Blob) => {
        pending = blob;
        this.beforeSwap();
      },
      close: async () => {
        this.contents = new Uint8Array(await (pending ?? new Blob()).arrayBuffer());
        this.lastModified += 1;
        this.refusal = undefined;
      },
      abort: async () => {
        this.aborted = true;
      },
    };
  };
  async text(): Promise<string> {
    return new File([this.contents], this.name).text();
  }
}

interface FakeElement extends EventTarget {
  type?: string;
  href?: string;
  download?: string;
  files?: File[];
  click(): void;
}

/** Locks of the browser, shared by its windows. */
const fakeLocks = {
  tails: new Map<string, Promise<unknown>>(),
  request(name: string, task: () => Promise<unknown>): Promise<unknown> {
    const turn = (this.tails.get(name) ?? Promise.resolve()).then(task, task);
    this.tails.set(name, turn);
    return turn;
  },
};

function scopeWith(extra: object): Scope & { elements: FakeElement[] } {
  const elements: FakeElement[] = [];
  const createElement = (): FakeElement => {
    const element = Object.assign(new EventTarget(), { click: vi.fn() });
    elements.push(element);
    return element;
  };
  const scope = Object.assign(new EventTarget(), {
    document: { title: '', createElement },
    elements,
    ...extra,
  });
  return scope as unknown as Scope & { elements: FakeElement[] };
}

describe('with file pickers', () => {
  let file: FakeFile;
  let platform: ReturnType<typeof createBrowserPlatform>;
  const showOpenFilePicker = vi.fn();
  const showSaveFilePicker = vi.fn();
  beforeEach(() => {
    file = new FakeFile('plant.stave');
    showOpenFilePicker.mockReset().mockImplementation(async () => [file]);
    showSaveFilePicker.mockReset().mockImplementation(async () => file);
    platform = createBrowserPlatform(window());
  });
  const window = () => scopeWith({ showOpenFilePicker, showSaveFilePicker, navigator: { locks: fakeLocks } });
  const open = async (of = platform) => {
    const outcome = await of.openTopology();
    if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome));
    return outcome.file;
  };

  test('opens, and saves to the same file without asking', async () => {
    const { handle, text } = await open();
    expect([handle.name, text]).toEqual(['plant.stave', 'old']);
    expect(await platform.saveTopology(handle, 'new')).toEqual({ kind: 'saved', handle });
    expect(await platform.saveTopology(handle, 'newer')).toEqual({ kind: 'saved', handle });
    expect(await file.text()).toBe('newer');
    expect(showSaveFilePicker).not.toHaveBeenCalled();
  });

  test('asks where to save, by type', async () => {
    expect(await platform.saveTopologyAs('a.stave', 'x')).toMatchObject({ kind: 'saved' });
    expect(await platform.saveExport('a.zip', new Uint8Array([1, 2]), 'bundle')).toMatchObject({
      kind: 'saved',
    });
    expect(
      showSaveFilePicker.mock.calls.map(([options]) => [options.suggestedName, options.types[0].accept]),
    ).toEqual([
      ['a.stave', { 'application/x-stave': ['.stave'] }],
      ['a.zip', { 'application/zip': ['.zip'] }],
    ]);
  });

  test('a handle of another session is saved by asking', async () => {
    await platform.saveTopology({ id: 'unknown', name: 'b.stave' }, 'x');
    expect(showSaveFilePicker).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'b.stave' }));
  });

  test('a closed picker is no failure', async () => {
    const closed = new DOMException('', 'AbortError');
    showOpenFilePicker.mockRejectedValue(closed);
    showSaveFilePicker.mockRejectedValue(closed);
    expect(await platform.openTopology()).toEqual({ kind: 'cancelled' });
    expect(await platform.saveTopologyAs('a.stave', '')).toEqual({ kind: 'cancelled' });
    expect(await platform.saveExport('a.zip', new Uint8Array(), 'bundle')).toEqual({ kind: 'cancelled' });
  });

  test.each([
    ['NotAllowedError', /Allow/],
    ['QuotaExceededError', /full/],
    ['SomethingElse', /Try again/],
  ])('a refusal to write (%s) leaves the file and names a remedy', async (name, remedy) => {
    const { handle } = await open();
    file.refusal = name;
    expect(await platform.saveTopology(handle, 'new')).toMatchObject({
      kind: 'failed',
      problem: { place: 'plant.stave', remedy },
    });
    expect(await file.text()).toBe('old');
  });

  test('what another program wrote is not overwritten', async () => {
    const { handle } = await open();
    file.contents = 'tha';
    const outcome = await platform.saveTopology(handle, 'mine');
    expect(outcome).toMatchObject({ kind: 'changed-outside' });
    expect(await file.text()).toBe('tha');

    const seen = outcome.kind === 'changed-outside' ? outcome.seen : '';
    file.contents = 'newer';
    expect(await platform.saveTopology(handle, 'mine', seen)).toMatchObject({ kind: 'changed-outside' });
    file.contents = 'tha';
    expect(await platform.saveTopology(handle, 'mine', seen)).toEqual({ kind: 'saved', handle });
    expect(await file.text()).toBe('mine');
    expect(await platform.saveTopology(handle, 'again')).toEqual({ kind: 'saved', handle });
  });

  test('nor what it wrote while ours was being written', async () => {
    const { handle } = await open();
    file.beforeSwap = () => {
      file.contents = 'theirs';
    };
    expect(await platform.saveTopology(handle, 'mine')).toMatchObject({ kind: 'changed-outside' });
    expect([await file.text(), file.aborted]).toEqual(['theirs', true]);
  });

  test('a touched file with the same contents is unchanged', async () => {
    const { handle } = await open();
    file.lastModified += 7;
    expect(await platform.saveTopology(handle, 'mine')).toEqual({ kind: 'saved', handle });
  });

  test('of two windows that save at once one is told that the other was first', async () => {
    const other = createBrowserPlatform(window());
    const [one, two] = [await open(), await open(other)];
    const outcomes = await Promise.all([
      platform.saveTopology(one.handle, 'mine'),
      other.saveTopology(two.handle, 'theirs'),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'changed-outside']);
    expect(await file.text()).toBe('mine');
  });

  test('of two saves of one window the later one stays', async () => {
    const { handle } = await open();
    const saves = await Promise.all(['v1', 'v2'].map((text) => platform.saveTopology(handle, text)));
    expect(saves.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    expect(await file.text()).toBe('v2');
  });

  test('a deleted file comes back', async () => {
    const { handle } = await open();
    file.refusal = 'NotFoundError';
    expect(await platform.saveTopology(handle, 'mine')).toMatchObject({ kind: 'saved' });
  });

  test('text in another encoding is told what it is and how to mend it', async () => {
    file.contents = Buffer.from('{"name":"Z\u00fcrich"}', 'latin1');
    expect(await platform.openTopology()).toEqual({
      kind: 'failed',
      problem: {
        message: expect.stringContaining('Windows-1252'),
        place: 'plant.stave',
        remedy: expect.stringContaining('UTF-8'),
      },
    });
    file.contents = Buffer.from('\uFEFFZürich', 'utf16le');
    expect(await platform.openTopology()).toMatchObject({ kind: 'opened', file: { text: 'Zürich' } });
  });

  test('binary data is no topology', async () => {
    file.contents = new Uint8Array([0x89, 0x50, 0xff]);
    expect(await platform.openTopology()).toMatchObject({
      kind: 'failed',
      problem: { place: 'plant.stave' },
    });
  });
});

describe('without file pickers', () => {
  const upload = async (act: (input: FakeElement) => void) => {
    const scope = scopeWith({});
    const outcome = createBrowserPlatform(scope).openTopology();
    const [input] = scope.elements;
    if (input === undefined) throw new Error('no input');
    act(input);
    return outcome;
  };

  test('opens an uploaded file', async () => {
    const outcome = await upload((input) => {
      expect(input.type).toBe('file');
      input.files = [new File(['text'], 'a.stave')];
      input.dispatchEvent(new Event('change'));
    });
    expect(outcome).toMatchObject({ kind: 'opened', file: { text: 'text', handle: { name: 'a.stave' } } });
  });
  test('a closed dialog is no failure', async () => {
    expect(await upload((input) => input.dispatchEvent(new Event('cancel')))).toEqual({ kind: 'cancelled' });
  });
  test.each(['saveTopology', 'saveTopologyAs', 'saveExport'] as const)('%s downloads', async (name) => {
    vi.useFakeTimers();
    const scope = scopeWith({});
    const platform = createBrowserPlatform(scope);
    const outcome = await {
      saveTopology: () => platform.saveTopology({ id: 'x', name: 'a.stave' }, 'text'),
      saveTopologyAs: () => platform.saveTopologyAs('a.stave', 'text'),
      saveExport: () => platform.saveExport('a.stave', new Uint8Array([1]), 'bundle'),
    }[name]();
    expect(outcome).toMatchObject({ kind: 'saved', handle: { name: 'a.stave' } });
    const [link] = scope.elements;
    expect(link?.download).toBe('a.stave');
    expect(link?.href).toMatch(/^blob:/);
    expect(link?.click).toHaveBeenCalledOnce();
    vi.runAllTimers();
    vi.useRealTimers();
  });
});

describe('the tab', () => {
  test('shows the document, and is guarded while it is edited', () => {
    const scope = scopeWith({});
    const platform = createBrowserPlatform(scope);
    const isHeld = (): boolean => !scope.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect([scope.document.title, isHeld()]).toEqual(['', false]);
    platform.showDocument('plant.stave', true);
    expect([scope.document.title, isHeld()]).toEqual(['• plant.stave - Stave', true]);
    platform.showDocument('plant.stave', false);
    expect([scope.document.title, isHeld()]).toEqual(['plant.stave - Stave', false]);
    platform.showDocument('plant.stave', true);
    platform.allowClose();
    expect(isHeld()).toBe(false);
  });

  test('is chosen where no bridge is', () => {
    expect(choosePlatform(scopeWith({})).kind).toBe('browser');
  });
});
