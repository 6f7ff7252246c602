import { describe, expect, it } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { connectionRules } from '#shared/catalog/connections/registry.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues } from '#shared/templates/template.ts';

describe.each(templates.map((template) => ({ id: template.id, template })))(
  'template $id',
  ({ template }) => {
    it('draws, as it stands, a deployment without errors and warnings', () => {
      const analysis = analyse(template.generate(completedValues(template, {})));
      const problems = analysis.findings.filter(({ severity }) => severity !== 'info');
      expect(problems.map((finding) => finding.message)).toEqual([]);
    });

    it('draws every connection that the matrix requires', () => {
      expect(missingConnections(template.generate(completedValues(template, {})))).toEqual([]);
    });

    it('states releases by product, so that the settings of the drawing can change them', () => {
      const { elements, releases } = template.generate(completedValues(template, {}));
      const all = Object.values(elements);
      const repeated = all.filter(({ type, release }) => release !== undefined && release === releases[type]);
      expect(repeated.map(({ name }) => name)).toEqual([]);
      expect(Object.keys(releases)).toEqual(
        expect.arrayContaining(template.parameters.flatMap(({ key }) => typeAsked(key, all) ?? [])),
      );
      expect(Object.keys(releases).filter((type) => !all.some((element) => element.type === type))).toEqual(
        [],
      );
    });

    it('exports as it stands', () => {
      const document = template.generate(completedValues(template, {}));
      const bundle = exportBundle(document, { analysis: analyse(document), appVersion: '0.0.0' });
      expect(bundle.ok ? [] : bundle.error).toEqual([]);
    });

    it('gives every element a name of its own within its type', () => {
      const document = template.generate(completedValues(template, {}));
      const keys = Object.values(document.elements).map(({ type, name }) => `${type} ${name}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  },
);

/** Products whose release many templates ask for. */
const asked: Readonly<Record<string, string>> = {
  orsRelease: 'ors',
  ursRelease: 'urs',
  statServerRelease: 'stat-server',
  interactionRelease: 'interaction-server',
  proxyRelease: 'interaction-server-proxy',
  frameworkRelease: 'config-server',
};

function typeAsked(parameter: string, elements: readonly Element[]): string | undefined {
  const type = asked[parameter];
  return elements.some((element) => element.type === type) ? type : undefined;
}

/** Clients without a server that the matrix requires them to have; a backup has what its primary has. */
function missingConnections({ elements, connections, pairs }: Topology): string[] {
  const backups = new Set(Object.values(pairs).map(({ backup }) => backup));
  const wires = Object.values(connections).map(
    ({ from, to }) => `${from} ${elements[to]?.type ?? 'nothing'}`,
  );
  return connectionRules
    .filter(({ verdict }) => verdict === 'required')
    .flatMap(({ client, server }) =>
      Object.values(elements)
        .filter(({ id, type }) => type === client && !backups.has(id) && !wires.includes(`${id} ${server}`))
        .map(({ name }) => `${name} to ${server}`),
    );
}
