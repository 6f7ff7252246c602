import type { ComponentType } from '#shared/catalog/component-type.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';

/** Parts of the user's library whose name or summary holds every word of the query. */
export function searchLibrary(items: readonly LibraryItem[], query: string): readonly LibraryItem[] {
  const words = query.toLowerCase().split(/\s+/);
  return items.filter(({ name, summary }) => {
    const text = `${name} ${summary}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

interface Found {
  /** What matches; without a query, everything. Best first within the order of the catalogue when something is sought. */
  readonly types: readonly ComponentType[];
  /** The query asks for a pair: `urs pair`. */
  readonly pair: boolean;
}

/** Finds component types by label, short form, name stem or summary; every word of the query has to be found. */
export function searchPalette(types: readonly ComponentType[], query: string): Found {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const pair = words.includes('pair');
  const sought = words.filter((word) => word !== 'pair');
  const candidates = pair ? types.filter((type) => type.redundancy.length > 0) : types;
  if (sought.length === 0) return { types: candidates, pair };
  const ranked = candidates.flatMap((type) => {
    const ranks = sought.map((word) => rank(type, word));
    const worst = Math.max(...ranks);
    return Number.isFinite(worst) ? [{ type, rank: worst }] : [];
  });
  return { types: ranked.sort((left, right) => left.rank - right.rank).map(({ type }) => type), pair };
}

function rank(type: ComponentType, word: string): number {
  const label = type.label.toLowerCase();
  if (type.short.toLowerCase() === word || type.nameStem === word || label === word) return 0;
  if (label.startsWith(word)) return 1;
  if (label.split(/[^a-z0-9]+/).some((part) => part.startsWith(word))) return 2;
  if (label.includes(word) || type.short.toLowerCase().startsWith(word)) return 3;
  return type.summary.toLowerCase().includes(word) ? 4 : Number.POSITIVE_INFINITY;
}
