import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PAGE_HEADERS } from '#shared/shell/page-policy.ts';
import { errorCode } from './file-problem.ts';
import { isOwnHost } from './own-host.ts';
import { locateServedFile, readServedFile } from './served-files.ts';

const LOOPBACK = '127.0.0.1';
const PORTS_TO_TRY = 20;

export interface ServerOptions {
  /** Folder of the built window. */
  readonly root: string;
  readonly port: number;
  /** Takes the next free port instead of failing when `port` is in use. */
  readonly mayFallForward: boolean;
}

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built window to this machine only, under the same policy as the desktop shell. */
export async function startStaticServer(options: ServerOptions): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(request, response, options.root).catch(() => response.destroy());
  });
  const port = await listen(server, options);
  return {
    url: `http://${LOOPBACK}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

async function answer(request: IncomingMessage, response: ServerResponse, root: string): Promise<void> {
  const { status, headers, body } = await replyTo(request, root);
  const length = { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...PAGE_HEADERS, 'Cache-Control': 'no-store', ...headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function replyTo(request: IncomingMessage, root: string): Promise<Reply> {
  // A page elsewhere can point its own name at this machine (DNS rebinding); it cannot forge the name it asked for.
  if (!isOwnHost(request.headers.host, request.socket.localPort)) return refusal(421, 'Unknown host name.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refusal(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  }
  const located = locateServedFile(root, (request.url ?? '').replace(/[?#].*$/s, ''));
  if (located.kind === 'refused') return refusal(located.status, 'No such file.');
  const contents = await readServedFile(root, located.path);
  if (contents === undefined) return refusal(404, 'No such file.');
  return { status: 200, headers: { 'Content-Type': located.contentType }, body: contents };
}

function refusal(status: number, reason: string, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
    body: `${reason}\n`,
  };
}

async function listen(server: Server, { port, mayFallForward }: ServerOptions): Promise<number> {
  const candidates = mayFallForward ? [...Array(PORTS_TO_TRY).keys()].map((step) => port + step) : [port];
  for (const candidate of mayFallForward ? [...candidates, 0] : candidates) {
    try {
      return await tryPort(server, candidate);
    } catch (error) {
      if (!mayFallForward || !['EADDRINUSE', 'EACCES'].includes(errorCode(error))) throw error;
    }
  }
  throw new Error('No free port.');
}

function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.removeListener('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
