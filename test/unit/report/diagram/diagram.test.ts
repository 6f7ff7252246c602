// Pictures of documents: well-formed, complete, self-contained, the same every time.
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { boxesOf } from '#shared/report/diagram/boxes.ts';
import { diagramSvg, type DiagramOptions } from '#shared/report/diagram/diagram.ts';
import { fitted, textWidth } from '#shared/report/diagram/fitted-text.ts';
import type { DiagramTheme } from '#shared/report/diagram/theme.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues } from '#shared/templates/template.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

/** What the parser gives, taken apart without knowing its types. */
type Loose = ReturnType<typeof JSON.parse>;

function isWellFormed(svg: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is another package for the same check
  return XMLValidator.validate(svg) === true;
}

const light: DiagramOptions = { theme: 'light' };

function read(svg: string): {
  titles: string[];
  texts: string[];
  tags: Set<string>;
  attributes: Set<string>;
} {
  const found = {
    titles: [] as string[],
    texts: [] as string[],
    tags: new Set<string>(),
    attributes: new Set<string>(),
  };
  const parser = new XMLParser({
    ignoreAttributes: false,
    preserveOrder: true,
    trimValues: false,
    parseTagValue: false,
  });
  const visit = (nodes: Loose[], around: string): void => {
    for (const node of nodes) {
      for (const [name, value] of Object.entries<Loose>(node)) {
        if (name === ':@') Object.keys(value).forEach((key) => found.attributes.add(key.slice(2)));
        else if (name === '#text') (around === 'title' ? found.titles : found.texts).push(String(value));
        else {
          found.tags.add(name);
          visit(value, name);
        }
      }
    }
  };
  visit(parser.parse(svg), '');
  return found;
}

/** A name as a picture says it: what cannot be seen as escapes, and as replaced what XML cannot hold besides. */
function shown(name: string): string {
  return excerpt(name).replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

function placed(): { document: Topology; site: string; ors: string } {
  const drawing = new Drawing('Placed');
  const site = drawing.add('site', 'East', {
    position: { x: 100, y: 40 },
    size: { width: 600, height: 300 },
  });
  const west = drawing.add('site', 'West', { position: { x: 900, y: 40 } });
  const ors = drawing.pair('ors', 'ors_1', { in: site, position: { x: 20, y: 60 }, release: '8.1.401.10' });
  const list = drawing.add('ors-cluster', 'list', { position: { x: 0, y: 500 } });
  drawing.connect(list, ors).link('wan', 'backbone', [site, west]);
  return { document: drawing.document(), site, ors };
}

describe('a placed document', () => {
  test('is drawn where it stands, with a margin', () => {
    const svg = diagramSvg(placed().document, light);
    expect(svg).toContain('<rect x="100" y="40" width="600" height="300"');
    expect(svg).toContain('<rect x="120" y="100" width="208" height="60"');
    expect(svg).toMatch(/viewBox="-24 16 /);
  });

  test('says what its parts are', () => {
    const { titles, texts } = read(diagramSvg(placed().document, light));
    expect(titles).toEqual(
      expect.arrayContaining([
        'Placed',
        'East (Site)',
        'ors_1 (Orchestration Server)',
        'list to ors_1',
        'ors_1 and its backup ors_1_b: warm standby',
        'backbone (WAN) between East and West',
      ]),
    );
    expect(texts).toEqual(expect.arrayContaining(['warm', 'backbone', 'Member', 'WAN']));
    expect(texts).not.toContain('Database access');
  });

  test('has the width asked for and the same proportions', () => {
    const { document } = placed();
    const size = (svg: string): number[] =>
      [...svg.matchAll(/^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/g)].flatMap(([, width, height]) => [
        Number(width),
        Number(height),
      ]);
    const [width, height] = size(diagramSvg(document, light));
    const [half, halfHeight] = size(diagramSvg(document, { ...light, width: width! / 2 }));
    expect(half).toBeCloseTo(width! / 2, 1);
    expect(halfHeight).toBeCloseTo(height! / 2, 1);
  });

  test('shows what is highlighted in the colour of the theme', () => {
    const { document, ors } = placed();
    const plain = diagramSvg(document, light);
    const svg = diagramSvg(document, { ...light, highlight: [ors] });
    const highlighted = /fill="#ffffff" stroke="#3657d6" stroke-width="3"/;
    expect(svg).toMatch(highlighted);
    expect(plain).not.toMatch(highlighted);
    for (const id of [...Object.keys(document.links), ...Object.keys(document.pairs)]) {
      expect(diagramSvg(document, { theme: 'dark', highlight: [id] })).not.toBe(
        diagramSvg(document, { theme: 'dark' }),
      );
    }
  });
});

test('an empty document says so', () => {
  const svg = diagramSvg(newTopology('Empty'), light);
  expect(isWellFormed(svg)).toBe(true);
  expect(read(svg).texts).toEqual(['Nothing is drawn yet.']);
});

describe('an unplaced document', () => {
  test.each(templates.map((template) => [template.id, template] as const))(
    '%s stands in a grid without overlaps',
    (_id, template) => {
      const document = template.generate(completedValues(template, {}));
      const boxes = boxesOf(document);
      const elements = Object.values(document.elements);
      expect(boxes.size).toBe(elements.length);
      for (const element of elements) {
        const box = boxes.get(element.id)!;
        const parent = element.parent === null ? undefined : boxes.get(element.parent);
        if (parent !== undefined) {
          expect(box.x).toBeGreaterThan(parent.x);
          expect(box.x + box.width).toBeLessThan(parent.x + parent.width);
          expect(box.y + box.height).toBeLessThan(parent.y + parent.height);
        }
        for (const other of elements) {
          if (other.id <= element.id || other.parent !== element.parent) continue;
          const next = boxes.get(other.id)!;
          const apart =
            box.x + box.width <= next.x ||
            next.x + next.width <= box.x ||
            box.y + box.height <= next.y ||
            next.y + next.height <= box.y;
          expect(apart).toBe(true);
        }
      }
      expect(document).toEqual(template.generate(completedValues(template, {})));
    },
  );
});

test('any document gives a well-formed, complete and self-contained picture', () => {
  fc.assert(
    fc.property(arbitraryTopology(), fc.constantFrom<DiagramTheme>('light', 'dark'), (document, theme) => {
      const svg = diagramSvg(document, { theme });
      expect(isWellFormed(svg)).toBe(true);
      expect(diagramSvg(structuredClone(document), { theme })).toBe(svg);
      const { titles, tags, attributes } = read(svg);
      for (const { name } of Object.values(document.elements)) {
        expect(titles.some((title) => title.startsWith(`${shown(name)} (`))).toBe(true);
      }
      for (const { name } of Object.values(document.links)) {
        expect(titles.some((title) => title.startsWith(`${shown(name)} (`))).toBe(true);
      }
      expect([...tags].filter((tag) => !ALLOWED_TAGS.has(tag))).toEqual([]);
      expect([...attributes].filter((name) => /^on|href|^style$|^src$/i.test(name))).toEqual([]);
      expect(svg).not.toMatch(/NaN|Infinity|undefined="|<!/);
    }),
    { numRuns: 200 },
  );
});

const ALLOWED_TAGS = new Set(['svg', 'title', 'g', 'rect', 'text', 'line', 'polygon']);

test('hostile names stay text', () => {
  const drawing = new Drawing('"><script>alert(1)</script>');
  const name = `'"/><script href="javascript:x">&amp;]]>\u0000\uD800</svg>`;
  drawing.add('ors', name, { position: { x: 5, y: 5 } });
  const svg = diagramSvg(drawing.document(), light);
  expect(isWellFormed(svg)).toBe(true);
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  expect(
    read(svg).titles.some((title) => title.includes('<script href="javascript:x">&amp;]]>\\u{0}\\u{D800}')),
  ).toBe(true);
});

describe('names that do not fit', () => {
  test.each(['a'.repeat(300), 'W'.repeat(300), '漢'.repeat(300), '🙂'.repeat(300)])(
    '%.4s… is cut',
    (name) => {
      const cut = fitted(name, 13, 184);
      expect(cut).toMatch(/…$/);
      expect(name.startsWith(cut.slice(0, -1))).toBe(true);
      expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      expect(textWidth(cut, 13)).toBeLessThanOrEqual(184);
    },
  );

  test('one that fits is left alone', () => {
    expect(fitted('interaction_server_1', 13, 184)).toBe('interaction_server_1');
  });
});
