import { analysisText } from '#electron/cli/analysis-text.ts';
import { analyseOutput } from '#electron/cli/output/analyse-output.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { concealedAnalysis } from '#shared/exchange/export/kit/concealed-analysis.ts';
import { findingsSarif } from '#shared/exchange/export/findings-sarif/findings-sarif.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { encodeLibraryItem } from '#shared/library/item-file.ts';
import { leavingItem } from '#shared/library/leaving-item.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import type { Topology } from '#shared/model/topology.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { concealedRows } from '#shared/report/ports/concealed-rows.ts';
import { portCsv } from '#shared/report/ports/port-csv.ts';
import { portRows } from '#shared/report/ports/port-rows.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';
import type { Attack } from '#test/attack/attack.ts';
import { pick } from '#test/attack/reading/mutation.ts';
import { planted, someSecret } from './planted-secrets.ts';

const DAY = '2026-01-15';
const SAID = [
  'password',
  'Passcode',
  'access-key',
  'userpass',
  'auth',
  'api_secret',
  'oauth.token',
  'private key',
];
const TYPES = [
  'ors',
  'interaction-server',
  'dap',
  'database',
  'interaction-queue',
  'ors-cluster',
  'host',
  'web-server',
];

/**
 * Drawings with secrets in every place and shape: none of them is in any byte of a bundle, of what the terminal prints, or of
 * a part that is handed on.
 */
export const secrets: Attack = {
  name: 'secrets',
  count: 3000,
  run: ({ seed, count }) => {
    const failures: string[] = [];
    for (let attempt = 0; attempt < count; attempt += 1) {
      const { document, hidden } = drawingOf(seededRandom(seed + attempt));
      for (const [where, text] of leaving(document)) {
        const shown = hidden.filter(({ secret }) => text.includes(secret));
        for (const { planted: within } of shown)
          failures.push(
            `${where} shows the secret of ${JSON.stringify(within)} (--only secrets --seed ${String(seed + attempt)} --count 1)`,
          );
      }
    }
    return Promise.resolve({ tried: count, failures });
  },
};

interface Hidden {
  readonly secret: string;
  readonly planted: string;
}

function drawingOf(random: () => number): {
  readonly document: Topology;
  readonly hidden: readonly Hidden[];
} {
  const hidden: Hidden[] = [];
  const hide = (): string => {
    const secret = someSecret(random);
    const text = planted(secret, random);
    hidden.push({ secret, planted: text });
    return text;
  };
  const say = (): string => {
    // Short ones too; signs of the private use area are nowhere else.
    const secret = pick(['\uE000', '\uE001\uE002', someSecret(random)], random);
    hidden.push({ secret, planted: secret });
    return secret;
  };
  const draw = new Drawing(hide()).state({ description: hide() });
  for (let index = 0; index < 3; index += 1) {
    const options = {
      own: { [pick(SAID, random)]: say(), text: hide(), [hide()]: 'x' },
      [hide()]: { a: hide() },
    };
    draw.add(pick(TYPES, random), random() < 0.3 ? hide() : `object_${String(index)}`, {
      options,
      annex: options,
      notes: hide(),
      properties: {
        commandLine: hide(),
        commandLineArguments: hide(),
        address: hide(),
        server: hide(),
        tenants: [hide()],
      },
    });
  }
  return { document: draw.document(), hidden };
}

/** Everything that leaves of a document, with where it goes. */
function leaving(document: Topology): readonly (readonly [where: string, text: string])[] {
  const analysis = analyse(document, DAY);
  const copy = protectedCopy(document);
  const shown = concealedAnalysis(analysis, copy);
  const bundle = exportBundle(document, {
    analysis,
    appVersion: '1',
    override: { reason: 'attack', by: 'attack' },
  });
  const { elements, pairs, connections, links } = document;
  const item: LibraryItem = {
    id: 'i',
    name: document.name,
    version: 1,
    summary: document.description,
    parameters: [],
    fragment: { elements, pairs, connections, links },
  };
  return [
    ['the terminal (text)', analysisText(copy.document, shown, true)],
    ['the terminal (json)', JSON.stringify(analyseOutput(shown, true))],
    ['the terminal (sarif)', findingsSarif(copy.document, shown, '1').text],
    ['a table of ports', portCsv(concealedRows(portRows(factsOf(document)), copy))],
    ['a part', encodeLibraryItem(leavingItem(item, 'placeholder').item)],
    ...(bundle.ok
      ? bundle.value.files.map(({ path, text }) => [path, text] as const)
      : [['a refusal', JSON.stringify(bundle.error)] as const]),
  ];
}
