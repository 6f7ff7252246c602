import { readFileSync } from 'node:fs';
import { z } from '#shared/kernel/schema.ts';

/**
 * Version of the program. The build puts it in; run from its sources, it is read from the manifest two folders up.
 * STAVE_VERSION is a name that the build replaces, not a variable of the environment.
 */
export function appVersion(): string {
  const built = process.env.STAVE_VERSION;
  if (built !== undefined && built !== '') return built;
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
