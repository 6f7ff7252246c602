// What the shell switches on and off at its start, against a stand-in that is as open as Electron where nobody says no.
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  createElectronStandIn,
  type ElectronStandIn,
} from '#test/support/electron-stand-in/electron-stand-in.ts';
import type { StandInSession } from '#test/support/electron-stand-in/stand-in-session.ts';

const APP = 'app://stave/';

let electron: ElectronStandIn;
let session: StandInSession;

beforeAll(async () => {
  const noPage = { newContext: () => new Promise(() => undefined) } as unknown as Browser;
  electron = createElectronStandIn(noPage, '/nowhere');
  vi.doMock('electron', () => electron);
  await import('#electron/main/index.ts');
  await vi.waitFor(() => expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1));
  const [window] = electron.BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('The shell opened no window.');
  session = window.webContents.session;
});

test('the sandbox is on and the scheme is known before the app is ready', () => {
  expect(electron.app.isSandboxed).toBe(true);
  expect(electron.app.hasPrivilegedSchemes).toBe(true);
  expect(() => electron.app.enableSandbox()).toThrow(/before app is ready/);
});

test('the window has a partition of its own, kept on disk', () => {
  expect(session).not.toBe(electron.session.defaultSession);
  expect(session).toBe(electron.session.fromPartition('persist:stave'));
  expect(session.isPersistent()).toBe(true);
});

test('spelling is not checked, since dictionaries would be fetched', () => {
  expect(session.isSpellCheckerEnabled()).toBe(false);
});

test('downloads are prevented', () => {
  const event = { preventDefault: vi.fn() };
  session.emit('will-download', event);
  expect(event.preventDefault).toHaveBeenCalledOnce();
});

describe('permissions', () => {
  test('copying as text is granted to the app, whether it looks or asks', async () => {
    expect(session.isGranted('clipboard-sanitized-write', APP)).toBe(true);
    expect(await session.request('clipboard-sanitized-write', APP)).toBe(true);
  });

  test.each([
    'clipboard-read',
    'geolocation',
    'media',
    'notifications',
    'openExternal',
    'fileSystem',
    'midi',
    'serial',
  ])('%s is denied, whether the page looks or asks', async (permission) => {
    expect(session.isGranted(permission, APP)).toBe(false);
    expect(await session.request(permission, APP)).toBe(false);
  });

  test('nothing is granted to another page', async () => {
    expect(session.isGranted('clipboard-sanitized-write', 'https://elsewhere.example')).toBe(false);
    expect(await session.request('clipboard-sanitized-write', 'https://elsewhere.example/')).toBe(false);
  });

  test('no device and no screen', async () => {
    expect(session.mayUseDevice({ deviceType: 'usb', origin: APP })).toBe(false);
    expect(await session.recordScreen()).toBeNull();
  });
});
