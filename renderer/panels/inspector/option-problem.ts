import type { ValueShape } from '#shared/catalog/option.ts';

/** Why a text cannot be the value of an option of this shape. An empty one takes the setting back. */
export function optionProblem(shape: ValueShape | undefined, text: string): string | undefined {
  if (shape === undefined || text === '') return undefined;
  switch (shape.kind) {
    case 'integer':
      return integerProblem(shape, text.trim());
    case 'text':
      return shape.pattern === undefined || new RegExp(`^(?:${shape.pattern})$`).test(text)
        ? undefined
        : (shape.hint ?? `It has to match ${shape.pattern}.`);
    case 'choice':
      return shape.values.includes(text) ? undefined : `It is one of ${shape.values.join(', ')}.`;
    case 'list':
      return listProblem(shape, text.split(shape.separator));
  }
}

function listProblem(
  { separator, pattern, hint }: Extract<ValueShape, { readonly kind: 'list' }>,
  entries: readonly string[],
): string | undefined {
  if (entries.some((entry) => entry.trim() === ''))
    return `Entries are separated by "${separator}", and none is empty.`;
  if (pattern === undefined) return undefined;
  const form = new RegExp(`^(?:${pattern})$`);
  const wrong = entries.find((entry) => !form.test(entry.trim()));
  return wrong === undefined ? undefined : `"${wrong.trim()}" does not fit. Expected: ${hint ?? pattern}.`;
}

function integerProblem(
  { min, max }: { readonly min?: number; readonly max?: number },
  text: string,
): string | undefined {
  if (!/^-?\d+$/.test(text)) return 'It is a whole number.';
  if (min !== undefined && Number(text) < min) return `It is ${String(min)} or more.`;
  if (max !== undefined && Number(text) > max) return `It is ${String(max)} or less.`;
  return undefined;
}
