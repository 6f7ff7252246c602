// The desktop platform over a fake bridge: outcomes, names, and who gets an edit action.
import { describe, expect, test, vi } from 'vitest';
import { choosePlatform } from '#renderer/platform/choose.ts';
import { createDesktopPlatform } from '#renderer/platform/desktop.ts';
import { CONTRACT_VERSION, type StaveBridge } from '#shared/shell/bridge.ts';
import { menuActionIds, type MenuActionId } from '#shared/shell/menu-table.ts';

interface FakeBridge extends StaveBridge {
  chooseMenuItem(actionId: MenuActionId): void;
}

function fakeBridge(): FakeBridge {
  let onAction: (payload: { actionId: MenuActionId }) => void = () => undefined;
  const cancelled = vi.fn(async () => ({ ok: true, value: { kind: 'cancelled' } }) as const);
  const done = vi.fn(async () => ({ ok: true, value: null }) as const);
  return {
    contractVersion: CONTRACT_VERSION,
    openTopology: cancelled,
    saveTopology: vi.fn(cancelled),
    saveTopologyAs: vi.fn(cancelled),
    saveExport: vi.fn(cancelled),
    showDocument: vi.fn(done),
    editText: vi.fn(done),
    allowClose: vi.fn(done),
    onMenuAction: (listener) => {
      onAction = listener;
      return () => {
        onAction = () => undefined;
      };
    },
    onFileArrived: () => () => undefined,
    onCloseRequested: () => () => undefined,
    chooseMenuItem: (actionId) => onAction({ actionId }),
  };
}

/** A page whose focus is on the given element. */
function pageWith(activeElement: object | null): Document {
  return { activeElement } as Document;
}
const element = (tagName: string, type?: string, isContentEditable = false) => ({
  tagName,
  isContentEditable,
  getAttribute: () => type ?? null,
});

describe('files', () => {
  test('a refused request is a failure with its remedy', async () => {
    const problem = { message: 'm', place: 'p', remedy: 'r' };
    const bridge = { ...fakeBridge(), saveTopology: async () => ({ ok: false, error: problem }) as const };
    const platform = createDesktopPlatform(bridge, pageWith(null));
    expect(await platform.saveTopology({ id: 'a', name: 'b' }, 'text')).toEqual({ kind: 'failed', problem });
    expect(await platform.openTopology()).toEqual({ kind: 'cancelled' });
  });

  test('names are cut to what the contract takes', async () => {
    const bridge = fakeBridge();
    const platform = createDesktopPlatform(bridge, pageWith(null));
    await platform.saveTopologyAs('n'.repeat(300), '');
    platform.showDocument('n'.repeat(300), true);
    expect(bridge.saveTopologyAs).toHaveBeenCalledWith({ suggestedName: 'n'.repeat(255), text: '' });
    expect(bridge.showDocument).toHaveBeenCalledWith({ name: 'n'.repeat(255), edited: true });
  });
});

describe('menu', () => {
  const chosen = (focus: object | null, actionId: MenuActionId): { action: boolean; text: boolean } => {
    const bridge = fakeBridge();
    const listener = vi.fn();
    createDesktopPlatform(bridge, pageWith(focus)).onMenuAction(listener);
    bridge.chooseMenuItem(actionId);
    return {
      action: listener.mock.calls.length > 0,
      text: vi.mocked(bridge.editText).mock.calls.length > 0,
    };
  };

  test.each(menuActionIds)('%s reaches the app when no text field has the focus', (actionId) => {
    expect(chosen(element('BODY'), actionId)).toEqual({ action: true, text: false });
  });
  test.each([
    element('INPUT'),
    element('INPUT', 'search'),
    element('INPUT', 'number'),
    element('TEXTAREA'),
    element('DIV', undefined, true),
  ])('in a text field, edit commands mean its text (%j)', (focus) => {
    expect(chosen(focus, 'edit.copy')).toEqual({ action: false, text: true });
    expect(chosen(focus, 'edit.undo')).toEqual({ action: false, text: true });
    expect(chosen(focus, 'edit.duplicate')).toEqual({ action: true, text: false });
    expect(chosen(focus, 'file.save')).toEqual({ action: true, text: false });
  });
  test.each([null, element('INPUT', 'checkbox'), element('BUTTON'), element('DIV')])(
    'elsewhere they mean the drawing (%j)',
    (focus) => {
      expect(chosen(focus, 'edit.copy')).toEqual({ action: true, text: false });
    },
  );
  test('a stopped subscription hears nothing', () => {
    const bridge = fakeBridge();
    const listener = vi.fn();
    createDesktopPlatform(bridge, pageWith(null)).onMenuAction(listener)();
    bridge.chooseMenuItem('file.save');
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('choosing', () => {
  test('the desktop, where its bridge is', () => {
    const scope = { stave: fakeBridge(), document: pageWith(null) } as unknown as Window & typeof globalThis;
    expect(choosePlatform(scope).kind).toBe('desktop');
  });
  test('a bridge of another version is refused', () => {
    const scope = { stave: { ...fakeBridge(), contractVersion: CONTRACT_VERSION + 1 } };
    expect(() => choosePlatform(scope as unknown as Window & typeof globalThis)).toThrow(
      /different versions/,
    );
  });
});
