// Licences: no verdict rests on the names of servers, and none on a licence file that others use.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { askingSeats, drawSeats } from '#shared/rules/kit/example-drawings.ts';
import { outcomeOf } from '#test/support/outcome-of.ts';

const OVERCOMMITTED = 'licence-pool-overcommitted';
const CAPACITY = 'licence-capacity-below-agents';
const HIGH_AVAILABILITY = 'pair-without-ha-licence';

/** A cluster of two nodes asking for 30 of 60 seats each, and one more server of this name. */
function beside(outsider: string, seats: string, agents = 30): Topology {
  const drawing = new Drawing('Outsider');
  const cluster = drawing.add('interaction-server-cluster', 'Cluster');
  for (const name of ['ixn_1', 'ixn_2'])
    drawing.connect(cluster, drawing.pair('interaction-server', name, askingSeats('30')));
  drawing.pair('interaction-server', outsider, askingSeats(seats));
  drawSeats(drawing, 60);
  return drawing.state({ workload: { concurrentAgents: agents } }).document();
}

describe('an overcommitted pool', () => {
  test.each(['aa', 'zz'])('fails whatever an outside server is called: %s', (name) => {
    const [finding] = outcomeOf(OVERCOMMITTED, beside(name, '30')).findings;
    expect(finding).toMatchObject({ verdict: 'fail', severity: 'error' });
    expect(finding?.message).toContain('90 ics_multi_media_agent_seat');
    expect(finding?.message).toContain(name);
    expect(finding?.evidence).toContain(`${name} asks for 30`);
  });

  test.each(['aa', 'zz'])('caps the agents whatever an outside server is called: %s', (name) => {
    const [finding] = outcomeOf(CAPACITY, beside(name, '30')).findings;
    expect(finding).toMatchObject({ verdict: 'fail', severity: 'warning' });
    expect(finding?.message).toContain('between 0 and 30');
  });

  test('is an error for the agents where no start order gives enough', () => {
    const [finding] = outcomeOf(CAPACITY, beside('zz', '30', 31)).findings;
    expect(finding).toMatchObject({ verdict: 'fail', severity: 'error' });
  });

  test.each(['aa', 'zz'])('one node that takes all there is leaves others nothing: %s', (name) => {
    expect(outcomeOf(OVERCOMMITTED, beside(name, 'max')).findings).toMatchObject([{ verdict: 'fail' }]);
    expect(outcomeOf(OVERCOMMITTED, beside(name, '0')).findings).toEqual([]);
  });

  test('two clusters on one file both fail', () => {
    const drawing = new Drawing('Two clusters');
    for (const letter of ['a', 'b']) {
      const cluster = drawing.add('interaction-server-cluster', `cluster_${letter}`);
      for (const name of [`${letter}_1`, `${letter}_2`])
        drawing.connect(cluster, drawing.pair('interaction-server', name, askingSeats('30')));
    }
    drawSeats(drawing, 100);
    const { findings, passes } = outcomeOf(OVERCOMMITTED, drawing.document());
    expect(findings.map(({ subjects }) => subjects[0]?.name)).toEqual(['cluster_a', 'cluster_b']);
    expect(passes).toEqual([]);
  });
});

describe('the licence for high availability', () => {
  /** Two pairs; each is led to a licence file, or not at all. */
  function twoSites(stated: readonly [string, string], wired: boolean): Topology {
    const drawing = new Drawing('Two files');
    for (const [index, highAvailability] of stated.entries()) {
      const pair = drawing.pair('urs', `URS_${String(index + 1)}`);
      const pool = drawing.add('licence-pool', `File_${String(index + 1)}`, {
        properties: { highAvailability },
      });
      const server = drawing.add('licence-server', `Server_${String(index + 1)}`);
      drawing.connect(server, pool);
      if (wired) drawing.connect(pair, server);
    }
    return drawing.document();
  }

  test('counts for the pairs that are led to it', () => {
    const { findings, passes } = outcomeOf(HIGH_AVAILABILITY, twoSites(['yes', 'no'], true));
    expect(findings).toMatchObject([{ verdict: 'fail', subjects: [{ name: 'File_2' }] }]);
    expect(findings[0]?.message).toContain('1 pair cannot switch over: File_2 does not allow');
    expect(passes.map((subjects) => subjects.map(({ name }) => name))).toEqual([['URS_1']]);
  });

  test('cannot be told where files differ and no pair is led to one', () => {
    const { findings, passes } = outcomeOf(HIGH_AVAILABILITY, twoSites(['yes', 'no'], false));
    expect(findings).toMatchObject([{ verdict: 'unknown' }]);
    expect(passes).toEqual([]);
  });

  test('is lacking in words that agree in number', () => {
    const [finding] = outcomeOf(HIGH_AVAILABILITY, twoSites(['no', 'no'], false)).findings;
    expect(finding?.message).toContain('File_1 and File_2 do not allow high availability');
    expect(finding?.evidence).toContain('File_1 is stated not to allow high availability');
  });
});
