import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Tally } from '#shared/analysis/analysis.ts';
import { bytesOf, type BundleFile } from '#shared/exchange/export/kit/bundle-file.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Secret } from '#shared/secrets/placeholder-book.ts';

const MANIFEST_PATH = 'manifest.json';

/** Why a bundle was written although the analysis has open errors, and who says so. */
export interface ExportOverride {
  readonly reason: string;
  readonly by: string;
}

interface ManifestFacts {
  readonly document: string;
  readonly appVersion: string;
  readonly override: ExportOverride | undefined;
  readonly tally: Tally;
  readonly secrets: readonly Secret[];
  readonly toComplete: number;
}

/**
 * `manifest.json`: what wrote the bundle and from what, the files in order of path with size and SHA-256 of their bytes,
 * what the analysis counted, and the placeholders that wait for a value. It does not list itself.
 */
export function manifestFile(files: readonly BundleFile[], facts: ManifestFacts): BundleFile {
  const listed = [...files]
    .sort((left, right) => compareText(left.path, right.path))
    .map((file) => {
      const bytes = bytesOf(file);
      return { path: file.path, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
    });
  const { appVersion, secrets, tally, ...rest } = facts;
  const text = canonicalJson({
    format: 'stave-bundle',
    formatVersion: 1,
    writtenBy: { name: 'Stave', version: appVersion },
    ...rest,
    findings: tally,
    files: listed,
    secrets: secrets.map(({ name }) => name).sort(compareText),
  });
  return { path: MANIFEST_PATH, text };
}
