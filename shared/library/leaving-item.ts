import { fragmentDocument, type LibraryItem } from '#shared/library/library-item.ts';
import type { Lookalike, LookalikeChoice } from '#shared/secrets/leaving-texts.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';

/** An item as it may be handed on, and what in it looks like a secret. */
export interface LeavingItem {
  readonly item: LibraryItem;
  readonly lookalikes: readonly Lookalike[];
}

/** The item made from a protected copy: what the library keeps is on this machine, a file of it is for others. */
export function leavingItem(kept: LibraryItem, choice: LookalikeChoice): LeavingItem {
  const whole = { ...fragmentDocument(kept), description: kept.summary };
  const { document, texts } = protectedCopy(whole, choice);
  const { elements, pairs, connections, links } = document;
  const parameters = kept.parameters.map((parameter) => {
    const place = { owner: 'Topology', parts: ['Word of its names'] };
    return {
      ...parameter,
      label: texts.text(place, parameter.label),
      initial: texts.text(place, parameter.initial),
    };
  });
  return {
    item: {
      ...kept,
      name: document.name,
      summary: document.description,
      parameters,
      fragment: { elements, pairs, connections, links },
    },
    lookalikes: texts.lookalikes(),
  };
}
