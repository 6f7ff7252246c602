import { shortened } from '#shared/kernel/shortened.ts';

/** Longest name of an object in the Configuration Layer. */
export const MAX_NAME_LENGTH = 255;

/** Control characters, and the two that are no characters at all. XML files cannot hold most of them. */
const CONTROLS = /[\p{Cc}\uFFFE\uFFFF]/u;
/** One half of a character that is written as two. */
const HALVES = /\p{Cs}/u;

/** Whether there are line ends, tabs and the like inside the name; those at its ends count as blanks. */
export function hasControls(name: string): boolean {
  return CONTROLS.test(name.trim());
}

export function hasHalves(name: string): boolean {
  return HALVES.test(name);
}

/** The name without what no object can be called: blanks at the ends, control characters, too much of it. */
export function legalPart(name: string): string {
  const kept = name.replace(new RegExp(CONTROLS, 'gu'), '').replace(new RegExp(HALVES, 'gu'), '');
  return shortened(kept.trim(), MAX_NAME_LENGTH).trimEnd();
}
