import type { RunbookObject } from './input.ts';
import { code, nested, optionLines, propertyLines } from './markdown.ts';

/** Everything that is stated of what is created by hand: properties, then options wherever they live. */
export function settingLines({
  properties,
  options,
  annex,
  byHand,
}: Omit<RunbookObject, 'element' | 'objectClass'>): string[] {
  return [
    ...propertyLines(properties),
    ...optionLines(options),
    ...optionLines(annex),
    ...byHand.map(({ section, key, value }) => code(`[${section}] ${key} = ${value}`)),
  ];
}

/** A bullet with lines under it, where there are any. */
export function titled(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? title : `${title}:${nested(lines)}`;
}
