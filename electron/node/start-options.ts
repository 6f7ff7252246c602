import { fail, ok, type Result } from '#shared/kernel/result.ts';

export interface StartOptions {
  /** Skips the desktop window. */
  readonly browser: boolean;
  /** Opens the default browser by itself. */
  readonly open: boolean;
  /** The port asked for, or undefined for the first free one. */
  readonly port: number | undefined;
  /** Topology files to open in the desktop window. */
  readonly files: readonly string[];
}

export const START_USAGE = 'Usage: npm start -- [--browser] [--no-open] [--port <number>] [file.stave]';

/** Reads the arguments of `npm start`; an error is one sentence for the terminal. */
export function parseStartOptions(args: readonly string[]): Result<StartOptions, string> {
  let options: StartOptions = { browser: false, open: true, port: undefined, files: [] };
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name, inlineValue] = splitOnce(argument);
    if (argument === '--browser') options = { ...options, browser: true };
    else if (argument === '--no-open') options = { ...options, open: false };
    else if (name === '--port') {
      const port = parsePort(inlineValue ?? rest.shift());
      if (port === undefined) return fail('--port needs a number from 1 to 65535.');
      options = { ...options, port };
    } else if (argument.startsWith('-')) return fail(`Unknown option ${argument}.`);
    else options = { ...options, files: [...options.files, argument] };
  }
  return ok(options);
}

function splitOnce(argument: string): [name: string, value: string | undefined] {
  const at = argument.indexOf('=');
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : undefined;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The numeric user, where there is one. */
  readonly userId: number | undefined;
}

/** Whether a window of any kind can be shown. Only Linux can be without. */
export function hasDisplay({ platform, env }: Machine): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Why the desktop window cannot open on this machine even with Electron, or undefined. */
export function desktopObstacle(machine: Machine): string | undefined {
  if (!hasDisplay(machine)) return 'there is no display';
  if (machine.platform === 'linux' && machine.userId === 0) return 'Electron does not run as root';
  return undefined;
}

/** The command that opens an address in the default browser. */
export function browserCommand(platform: NodeJS.Platform, url: string): [command: string, args: string[]] {
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}
