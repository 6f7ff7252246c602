// The gate, the manifest and the archive.
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { zipBundle } from '#shared/exchange/export/bundle/zip-bundle.ts';
import { bytesOf } from '#shared/exchange/export/kit/bundle-file.ts';
import { newTopology } from '#shared/model/topology.ts';
import { aFinding, analysisOf } from '#test/support/analysis-of.ts';

const clean = { analysis: analysisOf([]), appVersion: '1.2.3' };

function small() {
  const draw = new Drawing('Small');
  draw.add('stat-server', 'stat', { options: { log: { verbose: 'standard' } } });
  return draw.document();
}

function bundleOf(document = small(), options: Parameters<typeof exportBundle>[1] = clean) {
  const result = exportBundle(document, options);
  if (!result.ok) throw new Error('refused');
  return result.value;
}

describe('the gate', () => {
  const error = aFinding({ rule: 'bad' });
  const withErrors = {
    ...clean,
    analysis: analysisOf([error, aFinding({ rule: 'meh', severity: 'warning' })]),
  };

  test('open errors stop the export; warnings, open questions and accepted findings do not', () => {
    const refused = exportBundle(small(), withErrors);
    expect(refused).toEqual({
      ok: false,
      error: { findings: [error], problems: [], overrideLacks: undefined },
    });
    const unknown = aFinding({ rule: 'who-knows', verdict: 'unknown' });
    const open = {
      ...clean,
      analysis: analysisOf([unknown, aFinding({ rule: 'w', severity: 'warning' })], [error]),
    };
    expect(exportBundle(small(), open).ok).toBe(true);
  });

  test('an override needs a reason and a name, which are written into runbook and manifest', () => {
    const blank = exportBundle(small(), { ...withErrors, override: { reason: '  ', by: 'Ada' } });
    expect(blank).toMatchObject({ ok: false, error: { overrideLacks: 'reason' } });
    const nobody = exportBundle(small(), { ...withErrors, override: { reason: 'lab only', by: ' ' } });
    expect(nobody).toMatchObject({ ok: false, error: { overrideLacks: 'author' } });
    const { files } = bundleOf(small(), { ...withErrors, override: { reason: 'lab only', by: 'Ada' } });
    const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
    expect(textOf('RUNBOOK.md')).toContain('given by Ada: lab only');
    expect(JSON.parse(textOf('manifest.json'))).toMatchObject({
      override: { reason: 'lab only', by: 'Ada' },
    });
  });

  test('no override lifts what no configuration can hold', () => {
    const draw = new Drawing('names');
    draw.add('ors', 'Same');
    draw.add('urs', 'same');
    draw.add('stat-server', 'x\u0001');
    draw.add('gms', ' blank');
    draw.add('icon', 'n'.repeat(256));
    const refused = exportBundle(draw.document(), { ...clean, override: { reason: 'please', by: 'Ada' } });
    if (refused.ok) throw new Error('not refused');
    expect(refused.error.findings).toEqual([]);
    expect(refused.error.problems).toHaveLength(4);
    expect(refused.error.problems.every(({ kind }) => kind === 'blocking')).toBe(true);
  });

  test('a missing host is left open, not refused', () => {
    const { toComplete, files } = bundleOf();
    expect(toComplete.map(({ what }) => what)).toContain(
      'stat stands on no host, so it is written without one.',
    );
    expect(files.find(({ path }) => path === 'cfgdata/20-applications.xml')?.text).not.toContain('hostDBID');
  });
});

test('the manifest lists every other file in order, with size and SHA-256', () => {
  const { files } = bundleOf();
  const manifest = JSON.parse(files.find(({ path }) => path === 'manifest.json')!.text) as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  const expected = files
    .filter(({ path }) => path !== 'manifest.json')
    .map((file) => {
      const bytes = bytesOf(file);
      return {
        path: file.path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    });
  expect(manifest.files).toEqual(expected);
  expect(manifest).toMatchObject({ format: 'stave-bundle', formatVersion: 1, document: 'Small' });
});

test('an empty drawing has a bundle too', () => {
  expect(bundleOf(newTopology('Nothing')).files.map(({ path }) => path)).toEqual([
    'RUNBOOK.md',
    'findings/findings.sarif',
    'findings/findings.txt',
    'manifest.json',
  ]);
});

describe('the archive', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('holds the files, in order', () => {
    const bundle = bundleOf();
    const entries = unzipSync(zipBundle(bundle));
    expect(Object.keys(entries)).toEqual(bundle.files.map(({ path }) => path));
    for (const file of bundle.files) expect(entries[file.path]).toEqual(bytesOf(file));
  });

  test('is the same in every time zone', () => {
    const bundle = bundleOf();
    const first = zipBundle(bundle);
    const offsets = new Set<number>();
    for (const name of Intl.supportedValuesOf('timeZone')) {
      process.env['TZ'] = name;
      offsets.add(new Date(2026, 0, 1).getTimezoneOffset());
      expect(Buffer.compare(zipBundle(bundle), first), name).toBe(0);
    }
    expect(offsets.size, 'the zone of the process did change').toBeGreaterThan(20);
  });
});
