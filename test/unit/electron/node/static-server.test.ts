// The local server: this machine only, these files only, the same policy as the desktop.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOwnHost } from '#electron/node/own-host.ts';
import { startStaticServer, type StaticServer } from '#electron/node/static-server.ts';

let folder: string;
let server: StaticServer;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-server-'));
  const root = join(folder, 'app');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'app-evil'));
  await Promise.all([
    writeFile(join(root, 'index.html'), '<p>Stave</p>'),
    writeFile(join(root, 'assets', 'a.js'), 'export {};'),
    writeFile(join(root, 'secret.key'), 'secret'),
    writeFile(join(root, '.hidden.js'), 'secret'),
    writeFile(join(folder, 'outside.txt'), 'secret'),
    writeFile(join(folder, 'app-evil', 'a.txt'), 'secret'),
  ]);
  server = await startStaticServer({ root, port: 0, mayFallForward: false });
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Sends the path as it is; `fetch` would tidy it up first. */
function ask(path: string, method = 'GET', host = `127.0.0.1:${port}`): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { Host: host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<p>Stave</p>'],
    ['/index.html?x=..#y', 'text/html; charset=utf-8', '<p>Stave</p>'],
    ['/assets/a.js', 'text/javascript; charset=utf-8', 'export {};'],
  ])('%s', async (path, type, body) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, body, headers: { 'content-type': type } });
  });

  test('every answer carries the policy, refusals too', async () => {
    for (const path of ['/', '/missing.js']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('HEAD gives the headers only', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '12' },
    });
  });
});

describe('what is not', () => {
  test.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/../../outside.txt',
    '/..%2fapp-evil%2fa.txt',
    '/..\\outside.txt',
    '/..%5coutside.txt',
    '//outside.txt',
    '/%00index.html',
    '/%',
    '/secret.key',
    '/.hidden.js',
    '/assets',
    '/assets/',
    '/missing.js',
    'http://elsewhere.example/index.html',
  ])('%s', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    expect(await ask('/', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test.each(['elsewhere.example', '127.0.0.1', '127.0.0.1:1', 'localhost.elsewhere.example:80', '[::1]:80'])(
    'the host name %j',
    async (host) => {
      expect((await ask('/', 'GET', host)).status).toBeGreaterThanOrEqual(400);
    },
  );
  test('localhost is this machine too', async () => {
    expect(await ask('/', 'GET', `localhost:${port}`)).toMatchObject({ status: 200 });
  });

  test.each([
    ['127.0.0.1', 80, true],
    ['localhost', 80, true],
    ['localhost:80', 80, true],
    ['elsewhere.example', 80, false],
    ['localhost', 8080, false],
  ])('browsers leave out port 80: %s at port %i', (host, at, isOwn) => {
    expect(isOwnHost(host, at)).toBe(isOwn);
  });

  test('other machines cannot connect', async () => {
    const own = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.internal === false && address.family === 'IPv4');
    if (own === undefined) return;
    const outcome = await new Promise((resolve) => {
      const socket = connect(port, own.address);
      socket.once('connect', () => resolve('connected'));
      socket.once('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  let linked: StaticServer;

  beforeAll(async () => {
    const root = join(folder, 'app');
    await mkdir(join(folder, 'elsewhere', 'deep'), { recursive: true });
    await writeFile(join(folder, 'elsewhere', 'deep', 'a.txt'), 'secret');
    await Promise.all([
      symlink(join(folder, 'outside.txt'), join(root, 'absolute.txt')),
      symlink(join('..', 'outside.txt'), join(root, 'relative.txt')),
      symlink(join(folder, 'elsewhere'), join(root, 'middle')),
      symlink(join(folder, 'app-evil'), join(root, 'assets', 'evil')),
      symlink('first.txt', join(root, 'second.txt')),
      symlink(join(folder, 'outside.txt'), join(root, 'first.txt')),
      symlink('nowhere.txt', join(root, 'dangling.txt')),
      symlink('circle.txt', join(root, 'circle.txt')),
      symlink('secret.key', join(root, 'renamed.txt')),
      symlink(root, join(folder, 'way-to-the-app')),
    ]);
    linked = await startStaticServer({
      root: join(folder, 'way-to-the-app'),
      port: 0,
      mayFallForward: false,
    });
  });
  afterAll(() => linked.close());

  test.each([
    '/absolute.txt',
    '/relative.txt',
    '/middle/deep/a.txt',
    '/middle%2fdeep%2fa.txt',
    '/middle/..%2foutside.txt',
    '/assets/evil/a.txt',
    '/first.txt',
    '/second.txt',
    '/dangling.txt',
    '/circle.txt',
    '/renamed.txt',
    '/RELATIVE.TXT',
    '/relative.txt%00.html',
  ])('%s leads nowhere', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  });

  test('the folder itself may be reached through one', async () => {
    expect(await (await fetch(linked.url)).text()).toBe('<p>Stave</p>');
  });
});

describe('ports', () => {
  test('the next free one, when it may', async () => {
    const next = await startStaticServer({ root: folder, port, mayFallForward: true });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
  });
  test('exactly the one asked for, when it must', async () => {
    await expect(startStaticServer({ root: folder, port, mayFallForward: false })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
