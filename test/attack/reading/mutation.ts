type Random = () => number;

const PIECES = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\u0000',
  '\u202E',
  '1e999',
  '-0',
  'null',
  '"__proto__":1,',
];
const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 53,
  1e308,
  '',
  '\n',
  '\u202E',
  'toString',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  { a: { b: {} } },
];

/** A text damaged in one to three places: as bytes where it is cut or smeared, as JSON where its structure changes. */
export function mutated(text: string, random: Random): string {
  let result = text;
  for (let rounds = 1 + below(3, random); rounds > 0; rounds -= 1)
    result = random() < 0.4 ? smeared(result, random) : restructured(result, random);
  return result;
}

function smeared(text: string, random: Random): string {
  const start = below(text.length + 1, random);
  const end = Math.min(text.length, start + below(40, random));
  switch (below(4, random)) {
    case 0:
      return text.slice(0, start);
    case 1:
      return text.slice(0, start) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(start);
    default:
      return text.slice(0, start) + pick(PIECES, random) + text.slice(start);
  }
}

/** Changes one value somewhere in the structure; a text that is no JSON any more stays as it is. */
function restructured(text: string, random: Random): string {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return text;
  }
  const holders: object[] = [];
  const pending: unknown[] = [root];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (value === null || typeof value !== 'object') continue;
    if (Object.keys(value).length > 0) holders.push(value);
    pending.push(...Object.values(value));
  }
  if (holders.length === 0) return text;
  const holder = pick(holders, random);
  const key = pick(Object.keys(holder), random);
  const other = pick(holders, random);
  switch (below(4, random)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      break;
    case 1:
      Reflect.set(holder, key, structuredClone(Reflect.get(other, pick(Object.keys(other), random))));
      break;
    case 2:
      if (!Array.isArray(holder)) Reflect.set(holder, `${key}x`, structuredClone(Reflect.get(holder, key)));
      break;
    default:
      Reflect.set(holder, key, structuredClone(pick(STRANGE, random)));
  }
  return JSON.stringify(root);
}

/** A whole number from 0 to one less than `limit`. */
export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

/** One of a list that is not empty. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
