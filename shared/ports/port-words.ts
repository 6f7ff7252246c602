import type { EvidenceGrade } from '#shared/catalog/source.ts';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { isChosen, type OpenPort, type PortSource } from './port-plan.ts';

const KNOWN_FROM: Readonly<Record<EvidenceGrade, string>> = {
  seed: 'documented',
  documented: 'documented',
  inferred: 'inferred from documents',
  recalled: 'general knowledge',
};

/** Where the number of a port comes from, as it is shown beside it: `chosen by Stave: the usual one (documented)`. */
export function sourceWords(source: PortSource): string {
  return isChosen(source) ? `chosen by Stave: ${groundWords(source)}` : groundWords(source);
}

/** The same without saying who chose it. */
export function groundWords(source: PortSource): string {
  switch (source.kind) {
    case 'stated':
      return 'stated';
    case 'option':
      return `option ${source.section}/${source.key} of ${excerpt(source.holder.name)}`;
    case 'twin':
      return `that of ${excerpt(source.of.name)}`;
    case 'above-main':
      return `the main port and ${String(source.by)}`;
    case 'usual':
      return `the usual one (${KNOWN_FROM[source.evidence]})`;
    case 'range':
      return `the first free one of ${rangeWords(source.range)}`;
  }
}

/** Why a port has no number. */
export function openWords({ why, range }: OpenPort): string {
  switch (why) {
    case 'exists':
      return 'exists already, and its port is not stated';
    case 'taken':
      return range === undefined ? 'no number is free' : `no number of ${rangeWords(range)} is free`;
    case 'no-range':
      return 'not stated';
  }
}

export function rangeWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${String(from)} to ${String(to)}`;
}
