// What crosses between the page and the main process, as text. Electron clones it; here only bytes need care.
const BYTES = '$bytes';

export function encode(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part instanceof Uint8Array ? { [BYTES]: Buffer.from(part).toString('base64') } : part,
  );
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && BYTES in part
      ? new Uint8Array(Buffer.from(String(part[BYTES]), 'base64'))
      : part,
  );
}
