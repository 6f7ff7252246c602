// The page cannot be led away, cannot open windows, cannot reach the network or the machine.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { catchOpenedOutside } from '#test/support/desktop-user.ts';
import { seenBy, turnsOf } from './page.ts';

let desktop: Desktop;
let openedOutside: () => Promise<string[]>;
let outside: Server;
let outsideUrl: string;
let requestsOutside = 0;

beforeAll(async () => {
  outside = createServer((_request, response) => {
    requestsOutside += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  outsideUrl = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
  desktop = await launchDesktop();
  openedOutside = await catchOpenedOutside(desktop);
});
afterAll(async () => {
  await desktop?.dispose();
  outside.close();
});

/** Until everything that was set off has had its turn: what is refused leaves nothing else to wait for. */
const settle = (): Promise<void> => turnsOf(desktop.page);

describe('navigation', () => {
  test('a link to elsewhere leads nowhere', async () => {
    const before = desktop.page.url();
    await desktop.page.click('#link', { noWaitAfter: true });
    await settle();
    expect(desktop.page.url()).toBe(before);
  });

  test.each(['https://elsewhere.example/', 'file:///etc/passwd', 'data:text/html,hi', '/other.html'])(
    'location = %s leads nowhere',
    async (target) => {
      const before = desktop.page.url();
      await desktop.page
        .evaluate((url) => {
          setTimeout(() => {
            location.href = url;
          });
        }, target)
        .catch(() => undefined);
      await settle();
      expect(desktop.page.url()).toBe(before);
      await expect.poll(() => desktop.page.textContent('h1')).toBe('Shell test page');
    },
  );
});

describe('new windows', () => {
  test('none is opened; web addresses go to the default browser, nothing else does', async () => {
    await desktop.page.click('#outside', { noWaitAfter: true });
    const results = await desktop.page.evaluate(() =>
      ['https://docs.example/other', 'file:///etc/passwd', 'app://stave/', 'about:blank', 'smb://host/x'].map(
        (url) => window.open(url) === null,
      ),
    );
    await settle();
    expect(results).toEqual([true, true, true, true, true]);
    expect(desktop.page.context().pages()).toHaveLength(1);
    await expect.poll(openedOutside).toEqual(['https://docs.example/page', 'https://docs.example/other']);
  });
});

describe('files of the app', () => {
  test.each([
    '/..%2f..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%252e%252e/package.json',
    '/index.html%00.png',
    '//elsewhere/share.js',
    '/page.js/',
    '/missing.js',
  ])('%s is refused', async (path) => {
    const status = await desktop.page.evaluate(async (url) => {
      try {
        return (await fetch(url)).status;
      } catch {
        return 'blocked';
      }
    }, path);
    expect([400, 404, 'blocked']).toContain(status);
  });

  test('the page comes with the policy as a header', async () => {
    const headers = await desktop.page.evaluate(async () => {
      const response = await fetch('/index.html');
      return [
        response.headers.get('content-security-policy'),
        response.headers.get('x-content-type-options'),
      ];
    });
    expect(headers[0]).toContain("default-src 'none'");
    expect(headers[1]).toBe('nosniff');
  });
});

describe('content security policy', () => {
  test('an inline script does not run', async () => {
    const ran = await desktop.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      return Reflect.get(window, 'inlineRan') === true;
    });
    expect(ran).toBe(false);
    expect((await seenBy(desktop.page)).violations).toContain('script-src-elem');
  });

  test('eval does not run', async () => {
    // From a timer, because code that a debugger evaluates may evaluate more.
    const outcome = await desktop.page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve((0, eval)('1 + 1'));
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(outcome).toBe('EvalError');
  });

  test('nothing is fetched from elsewhere, by any means', async () => {
    const outcome = await desktop.page.evaluate(async (url) => {
      const image = new Image();
      const failed = new Promise((resolve) => {
        image.onerror = () => resolve('failed');
        image.onload = () => resolve('loaded');
      });
      image.src = `${url}image.png`;
      navigator.sendBeacon(`${url}beacon`, 'x');
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      const fetched = await fetch(url).then(
        () => 'fetched',
        () => 'blocked',
      );
      return [fetched, await failed];
    }, outsideUrl);
    await settle();
    expect(outcome).toEqual(['blocked', 'failed']);
    expect(requestsOutside).toBe(0);
  });
});

describe('permissions', () => {
  test.each(['geolocation', 'notifications', 'clipboard-read', 'camera', 'microphone'])(
    '%s is denied',
    async (name) => {
      const state = await desktop.page.evaluate(
        async (permission) =>
          (await navigator.permissions.query({ name: permission as PermissionName })).state,
        name,
      );
      expect(state).toBe('denied');
    },
  );

  test('asking for the camera and the place is denied', async () => {
    const outcome = await desktop.page.evaluate(async () => [
      await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        (error: unknown) => (error as DOMException).name,
      ),
      await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'not there'),
        );
      }),
    ]);
    expect(outcome).toEqual(['NotAllowedError', 'denied']);
  });

  test('copying as text is granted', async () => {
    const state = await desktop.page.evaluate(
      async () => (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state,
    );
    expect(state).toBe('granted');
  });
});

test('nothing is downloaded', async () => {
  await desktop.inMain(({ session }) => {
    const prevented: boolean[] = [];
    Reflect.set(globalThis, 'preventedDownloads', prevented);
    // After the shell's own listener.
    session.fromPartition('persist:stave').on('will-download', (event) => {
      prevented.push(event.defaultPrevented);
    });
  }, null);
  await desktop.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'plant.zip';
    document.body.append(link);
    link.click();
  });
  await expect
    .poll(() => desktop.inMain(() => Reflect.get(globalThis, 'preventedDownloads') as boolean[], null))
    .toEqual([true]);
});
