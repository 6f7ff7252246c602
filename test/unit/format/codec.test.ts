import { describe, expect, test } from 'vitest';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';

describe('encoding', () => {
  test('the mark stands at the beginning, keys are sorted and one newline ends the file', () => {
    const text = encodeTopology(newTopology('Mine'), '1.2.3');
    expect(text).toMatch(
      /^\{\n {2}"appVersion": "1\.2\.3",\n {2}"formatVersion": 3,\n {2}"magic": "stave-topology",/,
    );
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('what is not stated is left out', () => {
    const text = encodeTopology({ ...newTopology('x'), workload: { concurrentAgents: undefined } }, '1');
    expect(text).toContain('"workload": {}');
  });
});

describe('decoding', () => {
  const text = encodeTopology(newTopology('Mine'), '1.2.3');

  test('takes a byte order mark, blanks around and other line ends', () => {
    for (const variant of [`\uFEFF${text}`, `\n\n ${text}\n\n`, text.replaceAll('\n', '\r\n')]) {
      expect(decodeTopology(variant)).toEqual({
        ok: true,
        value: { document: newTopology('Mine'), notes: [] },
      });
    }
  });

  test('refuses what is larger than any topology before reading it', () => {
    const huge = `{"magic":"${'x'.repeat(64 * 1024 * 1024)}`;
    expect(decodeTopology(huge)).toMatchObject({ ok: false, error: { kind: 'too-large' } });
  });

  test('is not led astray by nesting deeper than the call stack', () => {
    const deep = 200_000;
    for (const nested of ['['.repeat(deep), '{"a":'.repeat(deep), `${'['.repeat(deep)}${']'.repeat(deep)}`]) {
      expect(decodeTopology(nested).ok).toBe(false);
      expect(decodeTopology(text.replace('"pairs": {}', `"pairs": ${nested}`)).ok).toBe(false);
    }
  });

  test('a refusal stays short however long the names in the file are', () => {
    const long = 'n'.repeat(100_000);
    const result = decodeTopology(
      text.replace('"pairs": {}', `"pairs": {"${long}": {"id": "${long}", "${long}": 1}}`),
    );
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    if (!result.ok) expect(result.error.message.length + result.error.place.length).toBeLessThan(2000);
  });

  test('unsafe keys do not reach any prototype', () => {
    decodeTopology(text.replace('"pairs": {}', '"pairs": {"__proto__": {"polluted": true}}'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  describe('a key that stands twice in one object', () => {
    const refusalOf = (changed: string) => {
      const result = decodeTopology(changed);
      return result.ok ? undefined : result.error;
    };

    test('is told with its place', () => {
      const twice = text.replace('"name": "Mine",', '"name": "Mine",\n    "na\\u006de": "Yours",');
      expect(twice).not.toBe(text);
      const line = twice.split('\n').findIndex((one) => one.includes('Yours')) + 1;
      expect(refusalOf(twice)).toMatchObject({
        kind: 'repeated-key',
        message: `The file says "name" twice in one object, the second time in line ${line}, column 5.`,
        place: `line ${line}, column 5`,
      });
      expect(refusalOf(`\uFEFF${twice}`)?.place).toBe(`line ${line}, column 5`);
    });

    test('deep inside as well, and in one line', () => {
      const one = JSON.stringify(JSON.parse(text)).replace(
        '"pairs":{}',
        '"pairs":{"a":[{"b":1,"c":{},"b":{}}]}',
      );
      expect(refusalOf(one)?.message).toMatch(/says "b" twice .* line 1, column \d+\.$/);
    });

    test('a long one is shortened, an unsafe one refused as such, one of a newer format left to that', () => {
      const long = 'n'.repeat(1000);
      const twice = (key: string) => text.replace('"pairs": {}', `"pairs": {"${key}": 1, "${key}": 2}`);
      expect(refusalOf(twice(long))?.message.length).toBeLessThan(200);
      expect(refusalOf(twice('__proto__'))?.kind).toBe('unsafe-key');
      expect(refusalOf(twice('a').replace('"formatVersion": 3', '"formatVersion": 99'))?.kind).toBe('newer');
    });

    test('equal keys of different objects, and colons, quotes and braces in texts are none', () => {
      const document = {
        ...newTopology('a": "b", {"a": 1, "a": 2} \\'),
        description: '\\"\\\\" : {"name": ":"',
      };
      expect(decodeTopology(encodeTopology(document, '1'))).toMatchObject({ ok: true, value: { document } });
    });
  });

  test('no remedy promises an earlier version that may not be there', () => {
    for (const broken of ['', '{"magic": "stave-topology",', text.replace('"Mine"', '7'), '\0\0']) {
      const result = decodeTopology(broken);
      expect(result.ok ? '' : result.error.remedy).toMatch(/earlier version if you have one/);
    }
  });
});
