import type { ValueShape } from '#shared/catalog/option.ts';
import { numberProblem, usualNumberText } from '#shared/kernel/number-text.ts';
import type { Element } from '#shared/model/element.ts';
import { otherSpelling, type OptionAt } from './option-settings.ts';

/** Why a text cannot be the value of an option of this shape. An empty one takes the setting back. */
export function optionProblem(shape: ValueShape | undefined, text: string): string | undefined {
  if (shape === undefined || text === '') return undefined;
  switch (shape.kind) {
    case 'integer':
      return numberProblem(text, { ...shape, whole: true });
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

/** What becomes of a text as the value of an option: a number is written the usual way, everything else stays as typed. */
export function optionText(shape: ValueShape | undefined, text: string): string {
  return shape?.kind === 'integer' ? usualNumberText(text, { whole: true }) : text;
}

/** Why an option cannot be added in this spelling: letter case and blanks make no other option. */
export function spellingProblem(elements: readonly Element[], option: OptionAt): string | undefined {
  const other = otherSpelling(elements, option);
  if (other === undefined) return undefined;
  const { element, spelling } = other;
  const tab = option.place === 'annex' ? 'Annex' : 'Options';
  return `${element.name} has this option in its ${tab} as "${spelling.section}/${spelling.key}". Letter case and blanks make no other option: change the value there.`;
}
