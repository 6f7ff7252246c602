import { protocol, type Session } from 'electron';
import { readServedFile } from '#electron/node/served-files.ts';
import { APP_ORIGIN, PAGE_HEADERS } from '#shared/shell/page-policy.ts';
import { decideAppRequest } from './protocol.ts';

const SCHEME = new URL(APP_ORIGIN).protocol.slice(0, -1);

/** Must be called before the app is ready. No `bypassCSP`, no service workers, no requests from other schemes. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveApp(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async ({ method, url }) => {
    const located = decideAppRequest(root, method, url);
    if (located.kind === 'refused') return refusal(located.status);
    const contents = await readServedFile(root, located.path);
    if (contents === undefined) return refusal(404);
    return new Response(new Uint8Array(contents), {
      headers: { ...PAGE_HEADERS, 'Content-Type': located.contentType },
    });
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
