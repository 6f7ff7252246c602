/** JSON for other programs, in the order that the schema documents. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
