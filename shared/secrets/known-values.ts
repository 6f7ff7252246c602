import { visible } from '#shared/kernel/foreign-text.ts';
import { united, withReplaced, type Span } from './span.ts';

/** A shorter value stands for too much else: in prose it stays. */
const SHORTEST_CONCEALED = 4;

/** Signs of all values together that are looked for one by one: some thirty megabytes of memory. */
const MOST_SIGNS = 1_000_000;
const SHORTEST_HEAD = 32;

/** With this the quotes of messages end where they are shortened. */
const SHORTENED = '…';

/** A piece of a text that is a known value, or the shown beginning of a shortened one. */
export interface KnownPiece extends Span {
  readonly replacement: string;
}

/**
 * Finds known values in texts: in one pass over each, however many values there are (Aho and Corasick, "Efficient string
 * matching", 1975). Also as messages quote them: with control characters as escapes, and shortened.
 *
 * @param values each with what stands in its place; blanks around a value do not count, and values under four
 *   characters are not looked for
 */
export function knownValues(
  values: Iterable<readonly [value: string, replacement: string]>,
): (text: string) => readonly KnownPiece[] {
  const wanted = new Map<string, string>();
  for (const [value, replacement] of values) {
    for (const text of [value.trim(), visible(value.trim())])
      if (text.length >= SHORTEST_CONCEALED && !wanted.has(text)) wanted.set(text, replacement);
  }
  if (wanted.size === 0) return () => [];
  const patterns = patternsOf(wanted);
  const automaton = automatonOf(patterns.map(({ head }) => head));
  return (text) =>
    united(piecesIn(text, automaton, patterns), (left, right) =>
      right.end - right.start > left.end - left.start ? right : left,
    );
}

/** The text with known values replaced. What only overlaps a value is replaced with it. */
export function concealing(known: (text: string) => readonly KnownPiece[]): (text: string) => string {
  return (text) => withReplaced(text, known(text), ({ replacement }) => replacement);
}

/** What is looked for: `head`; where it stands, the text is a known value as far as it agrees with `whole`. */
interface Pattern {
  readonly head: string;
  readonly whole: string;
  readonly replacement: string;
}

/** Very long values, or very many, are told by their beginnings. */
function patternsOf(wanted: ReadonlyMap<string, string>): readonly Pattern[] {
  const longest = Math.max(SHORTEST_HEAD, Math.floor(MOST_SIGNS / wanted.size));
  const patterns = new Map<string, Pattern>();
  for (const [whole, replacement] of wanted) {
    const head = whole.slice(0, longest);
    if (!patterns.has(head)) patterns.set(head, { head, whole, replacement });
  }
  return [...patterns.values()];
}

/** A trie of patterns with the links of the automaton. Node 0 is the root. */
interface Automaton {
  readonly step: (node: number, code: number) => number;
  /** The longest proper end of what a node spells that is a beginning of a pattern. */
  readonly fallback: Int32Array;
  readonly depth: Int32Array;
  /** The longest pattern that ends at a node, as the node that spells it; 0 where none does. */
  readonly ending: Int32Array;
  /** A pattern that begins with what the node spells; the node's own where it is one. */
  readonly pattern: Int32Array;
}

const NO_PATTERN: Pattern = { head: '', whole: '', replacement: '' };

function* piecesIn(text: string, automaton: Automaton, patterns: readonly Pattern[]): Generator<KnownPiece> {
  // How far the text has been compared with the rest of a pattern: no sign is compared twice.
  let compared = 0;
  const { step, fallback, depth, ending, pattern } = automaton;
  let node = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    let next = step(node, code);
    while (next === 0 && node !== 0) {
      node = at(fallback, node);
      next = step(node, code);
    }
    node = next;
    const isCut = text[place + 1] === SHORTENED && at(depth, node) >= SHORTEST_CONCEALED;
    const found = isCut ? node : at(ending, node);
    if (found === 0) continue;
    const { head, whole, replacement } = patterns[at(pattern, found)] ?? NO_PATTERN;
    const start = place + 1 - at(depth, found);
    if (place >= compared) {
      compared = place + 1;
      let next = head.length;
      if (at(depth, found) === next)
        for (; compared < text.length && text[compared] === whole[next]; next += 1) compared += 1;
    }
    yield { start, end: Math.max(place + 1, compared), replacement };
  }
}

function automatonOf(patterns: readonly string[]): Automaton {
  const size = patterns.reduce((sum, { length }) => sum + length, 1);
  const depth = new Int32Array(size);
  const ending = new Int32Array(size);
  const pattern = new Int32Array(size);
  const { step, add, children } = createTrie(size);
  let nodes = 1;
  patterns.forEach((text, index) => {
    let node = 0;
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      let next = step(node, code);
      if (next === 0) {
        next = nodes;
        nodes += 1;
        add(node, code, next);
        depth[next] = place + 1;
        pattern[next] = index;
      }
      node = next;
    }
    ending[node] = node;
    pattern[node] = index;
  });
  return { step, depth, ending, pattern, fallback: linked(nodes, { step, children, ending }) };
}

/** Sets the links level by level, and lets every node know of the patterns that end within what it spells. */
function linked(
  nodes: number,
  {
    step,
    children,
    ending,
  }: Pick<Automaton, 'step' | 'ending'> & {
    readonly children: (node: number) => Iterable<readonly [code: number, child: number]>;
  },
): Int32Array {
  const fallback = new Int32Array(nodes);
  const queue = new Int32Array(nodes);
  let waiting = 1;
  for (let served = 0; served < waiting; served += 1) {
    const node = at(queue, served);
    for (const [code, child] of children(node)) {
      queue[waiting] = child;
      waiting += 1;
      if (node === 0) continue;
      let link = at(fallback, node);
      while (link !== 0 && step(link, code) === 0) link = at(fallback, link);
      fallback[child] = step(link, code);
      if (ending[child] === 0) ending[child] = at(ending, at(fallback, child));
    }
  }
  return fallback;
}

/** Nearly all nodes of a trie have one child: theirs stand in two arrays, only those of the others in tables. */
function createTrie(size: number): Pick<Automaton, 'step'> & {
  readonly add: (node: number, code: number, child: number) => void;
  readonly children: (node: number) => Iterable<readonly [code: number, child: number]>;
} {
  const onlyCode = new Uint16Array(size);
  const onlyChild = new Int32Array(size);
  const others = new Map<number, Map<number, number>>();
  return {
    step: (node, code) =>
      onlyChild[node] !== 0 && onlyCode[node] === code
        ? at(onlyChild, node)
        : (others.get(node)?.get(code) ?? 0),
    add: (node, code, child) => {
      if (onlyChild[node] === 0) {
        onlyCode[node] = code;
        onlyChild[node] = child;
      } else others.set(node, (others.get(node) ?? new Map<number, number>()).set(code, child));
    },
    children: (node) => [
      ...(onlyChild[node] === 0 ? [] : [[at(onlyCode, node), at(onlyChild, node)] as const]),
      ...(others.get(node) ?? []),
    ],
  };
}

function at(table: Int32Array | Uint16Array, index: number): number {
  return table[index] ?? 0;
}
