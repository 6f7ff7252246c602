import { quotedBriefly } from '#shared/model/long-texts.ts';
import { sortedByName } from '#shared/kernel/order.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { storeNames } from '#shared/library/database-names.ts';
import { filled, freeNames } from '#shared/library/instantiate.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';

/**
 * What a part, drawn into this document, would share with it because names of databases, data sources and rings are not
 * called after anything that gets another number: a sentence each; empty when there is none.
 */
export function sharedDatabases(
  item: LibraryItem,
  values: Readonly<Record<string, string>>,
  document: Topology,
): readonly string[] {
  const part = filled(item, values, freeNames(item, values, document));
  const drawn = sortedByName(Object.values(document.elements));
  return sortedByName(Object.values(part.elements)).flatMap((element) =>
    storeNames(element).flatMap(({ kind, name }) => {
      const other = drawn.find((candidate) => sharesStore(element, candidate, kind, name));
      return other === undefined
        ? []
        : [
            quotedBriefly(
              `${element.name} keeps the ${kind} ${name}, which ${other.name} has too: give it one of its own.`,
              document,
              part,
            ),
          ];
    }),
  );
}

function sharesStore(element: Element, other: Element, kind: string, name: string): boolean {
  const isSame = storeNames(other).some(
    (stated) => stated.kind === kind && stated.name.toLowerCase() === name.toLowerCase(),
  );
  return isSame && element.type === other.type && !areApart(element, other);
}

/** Databases of one name on two servers are two. */
function areApart(element: Element, other: Element): boolean {
  const [one, two] = [element, other].map((database) => textProperty(database, 'server')?.toLowerCase());
  return one !== undefined && two !== undefined && one !== two;
}
