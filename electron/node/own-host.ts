const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];
/** The port of http, which browsers leave out of the Host header. */
const HTTP_PORT = 80;

/** Whether a Host header names the server itself, which listens on this port of this machine. */
export function isOwnHost(host: string | undefined, port: number | undefined): boolean {
  return LOOPBACK_NAMES.some((name) => host === `${name}:${port}` || (port === HTTP_PORT && host === name));
}
