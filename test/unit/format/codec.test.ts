import { describe, expect, test } from 'vitest';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';

describe('encoding', () => {
  test('the mark stands at the beginning, keys are sorted and one newline ends the file', () => {
    const text = encodeTopology(newTopology('Mine'), '1.2.3');
    expect(text).toMatch(
      /^\{\n {2}"appVersion": "1\.2\.3",\n {2}"formatVersion": 1,\n {2}"magic": "stave-topology",/,
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
});
