import { afterEach, expect, test, vi } from 'vitest';
import { createPreferencesStore } from '#renderer/state/preferences-store.ts';
import { machineStorage } from '#renderer/state/machine-storage.ts';
import { memoryStorage } from '#test/support/fake-workspace.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['5', '"x"', '[]', 'true', 'null', '{', '{"theme":7}'])(
  'preferences start with the usual ones where %s is stored',
  (stored) => {
    const storage = memoryStorage();
    storage.setItem('stave.preferences', stored);
    expect(createPreferencesStore(storage).getState()).toEqual({
      theme: 'system',
      showMinimap: true,
      showProblems: true,
      showPalette: true,
      showInspector: true,
      author: '',
    });
  },
);

test('a full storage does not keep a preference from taking effect, nor listeners from being told', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('quota exceeded');
    },
  });
  const preferences = createPreferencesStore(machineStorage);
  let told = 0;
  preferences.subscribe(() => {
    told += 1;
  });
  preferences.setState({ theme: 'dark' });
  expect(preferences.getState().theme).toBe('dark');
  expect(told).toBe(1);
  expect(machineStorage.getItem('stave.preferences')).toContain('"dark"');
});

test('a machine that refuses its storage altogether gets one for as long as the window is open', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(machineStorage.getItem('refused')).toBeNull();
  machineStorage.setItem('refused', '1');
  expect(machineStorage.getItem('refused')).toBe('1');
});

test('what the storage takes is read from there', () => {
  const storage = memoryStorage();
  vi.stubGlobal('localStorage', storage);
  machineStorage.setItem('taken', '1');
  expect(storage.getItem('taken')).toBe('1');
  storage.setItem('taken', 'from another window');
  expect(machineStorage.getItem('taken')).toBe('from another window');
});
