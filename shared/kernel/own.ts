/** The entry of a table with this key, never something that every object inherits, such as `toString`. */
export function own<Item>(table: Readonly<Record<string, Item>>, key: string): Item | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
