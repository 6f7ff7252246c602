import { listWords } from '#shared/kernel/words.ts';
import { textList, textProperty } from '#shared/facts/settings.ts';
import type { Severity } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';

/** Media types whose interactions live for days, and those that end within minutes, where the queue does not say. */
const LONG_LIVED_MEDIA = ['email', 'e-mail', 'workitem'];
const SHORT_LIVED_MEDIA = ['chat'];

/**
 * How bad it is that a queue loses its order. Long-lived interactions and backlogs drift without bound; short-lived ones
 * meet again whenever the queue is empty.
 */
export function weightOf(queue: Element): { readonly severity: Severity; readonly weight: string } {
  const media = textList(queue, 'mediaTypes').map((type) => type.toLowerCase());
  const stated = textProperty(queue, 'lifetime');
  const longMedia = media.filter((type) => LONG_LIVED_MEDIA.includes(type));
  if (textProperty(queue, 'backlog') === 'expected') {
    return { severity: 'error', weight: 'a backlog is expected in the queue' };
  }
  if (stated === 'long') return { severity: 'error', weight: 'its interactions are stated to live long' };
  if (stated === undefined && longMedia.length > 0) {
    return { severity: 'error', weight: `${listWords(longMedia)} interactions live long` };
  }
  if (textProperty(queue, 'backlog') === 'none') {
    return { severity: 'info', weight: 'no backlog is expected in the queue' };
  }
  const short =
    stated === 'short' || (media.length > 0 && media.every((type) => SHORT_LIVED_MEDIA.includes(type)));
  return {
    severity: 'warning',
    weight: short ? 'its interactions are short' : 'lifetime and backlog of the queue are not stated',
  };
}
