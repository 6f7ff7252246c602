// Each decision of electron/main/security/ as a table. `electron` itself is not needed: the decisions are pure.
import { join, resolve } from 'node:path';
import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { isAppUrl } from '#electron/main/security/app-url.ts';
import { externalAddress } from '#electron/main/security/external-links.ts';
import { isTrustedSender } from '#electron/main/security/ipc-sender.ts';
import { isRequestAllowed } from '#electron/main/security/network.ts';
import { isPermitted } from '#electron/main/security/permissions.ts';
import { decideAppRequest } from '#electron/main/security/protocol.ts';
import { windowOptions } from '#electron/main/security/window-options.ts';

/** None of these is the app, whatever they look like. */
const NOT_THE_APP = [
  '',
  'about:blank',
  'stave',
  'app:stave',
  'app://stave.elsewhere/',
  'app://elsewhere/',
  'app://stave:81/',
  'app://user@stave/',
  'app://user:secret@stave/',
  'application://stave/',
  'http://stave/',
  'https://elsewhere.example/?next=app://stave/',
  'https://app://stave/',
  'file:///app://stave/index.html',
  'data:text/html,app://stave/',
  'javascript:app://stave/',
  'blob:app://stave/1',
  'view-source:app://stave/',
  ' ',
];

describe('the app’s own addresses', () => {
  test.each(['app://stave/', 'app://stave/index.html', 'app://stave/a?b#c', 'APP://stave/'])('%s', (url) => {
    expect(isAppUrl(url)).toBe(true);
  });
  test.each(NOT_THE_APP)('not %s', (url) => {
    expect(isAppUrl(url)).toBe(false);
  });
});

describe('addresses for the default browser', () => {
  test.each([
    ['https://docs.example/a?b=c#d', 'https://docs.example/a?b=c#d'],
    ['mailto:someone@example.org', 'mailto:someone@example.org'],
    ['HTTPS://DOCS.example', 'https://docs.example/'],
  ])('%s is opened', (url, opened) => {
    expect(externalAddress(url)).toBe(opened);
  });
  test.each([
    'http://docs.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'ms-settings:',
    'vbscript:x',
    'app://stave/',
    'https://known.example@elsewhere.example/',
    '//docs.example/',
    'docs.example',
    '',
    `https://docs.example/${'a'.repeat(2000)}`,
  ])('%s is not', (url) => {
    expect(externalAddress(url)).toBeUndefined();
  });
});

describe('requests of the page', () => {
  test.each(['app://stave/index.js', 'data:image/png;base64,AA', 'blob:app://stave/1'])('%s goes', (url) => {
    expect(isRequestAllowed(url, false)).toBe(true);
  });
  test.each([
    'http://127.0.0.1/',
    'https://elsewhere.example/',
    'ws://elsewhere.example/',
    'wss://elsewhere.example/',
    'ftp://elsewhere.example/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'devtools://devtools/bundled/x.js',
    'chrome-extension://abc/x.js',
    'no address',
  ])('%s does not', (url) => {
    expect(isRequestAllowed(url, false)).toBe(false);
  });
  test('developer tools load themselves only where they are allowed', () => {
    expect(isRequestAllowed('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(isRequestAllowed('https://elsewhere.example/', true)).toBe(false);
  });
});

describe('permissions', () => {
  test('copying as text is all the app may do', () => {
    expect(isPermitted('clipboard-sanitized-write', 'app://stave/')).toBe(true);
  });
  test.each([
    'clipboard-read',
    'geolocation',
    'media',
    'notifications',
    'openExternal',
    'fileSystem',
    'fullscreen',
    'midi',
    'usb',
    'unknown',
    'constructor',
    '__proto__',
    'toString',
  ])('%s is denied', (permission) => {
    expect(isPermitted(permission, 'app://stave/')).toBe(false);
  });
  test.each(NOT_THE_APP)('and to nobody else: %s', (url) => {
    expect(isPermitted('clipboard-sanitized-write', url)).toBe(false);
  });
});

describe('senders of messages', () => {
  test('the app as the top frame', () => {
    expect(isTrustedSender({ url: 'app://stave/', parent: null })).toBe(true);
  });
  test('not as a child frame, and not a frame that is gone', () => {
    expect(isTrustedSender({ url: 'app://stave/', parent: {} })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
  test.each(NOT_THE_APP)('not %s', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(false);
  });
});

describe('requests to the app’s scheme', () => {
  const root = resolve('/somewhere/dist/renderer');

  test.each([
    ['app://stave/', 'index.html', 'text/html; charset=utf-8'],
    ['app://stave/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
    ['app://stave/assets/a%20b.js', 'assets/a b.js', 'text/javascript; charset=utf-8'],
    ['app://stave/x/../icon.svg', 'icon.svg', 'image/svg+xml'],
  ])('%s', (url, file, contentType) => {
    expect(decideAppRequest(root, 'GET', url)).toEqual({ kind: 'file', path: join(root, file), contentType });
  });

  test.each([
    'app://stave/..%2f..%2fpackage.json',
    'app://stave/..%2f',
    'app://stave/%2e%2e%2fpackage.json',
    'app://stave/..%5c..%5cpackage.json',
    'app://stave/%5c%5chost%5cshare%5ca.js',
    'app://stave//host/share/a.js',
    'app://stave/C:%2fwindows%2fwin.js',
    'app://stave/index.html%00.png',
    'app://stave/index.html::$DATA',
    'app://stave/%',
    'app://stave/%c0%ae%c0%ae/a.js',
    'app://stave/.hidden.js',
    'app://stave/.git/config.json',
    'app://stave/a%0ab.js',
    'app://stave/assets/',
    'app://stave/passwd',
    'app://stave/a.exe',
    'app://stave/a.js.map',
    'app://stave/%252e%252e/passwd',
    'app://elsewhere/index.html',
    'https://stave/index.html',
    'file:///etc/hosts.txt',
  ])('%s is refused', (url) => {
    expect(decideAppRequest(root, 'GET', url)).toMatchObject({ kind: 'refused' });
  });

  test.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get'])('%s is refused', (method) => {
    expect(decideAppRequest(root, method, 'app://stave/index.html')).toMatchObject({ kind: 'refused' });
  });
});

test('windows are isolated, sandboxed and without Node', () => {
  const session = Object.create(null) as Session;
  const options = windowOptions({ preload: '/preload.cjs', session, allowDevTools: false });
  expect(options.webPreferences).toEqual({
    preload: '/preload.cjs',
    session,
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
  });
});
