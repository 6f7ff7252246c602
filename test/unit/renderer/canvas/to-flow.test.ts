import { describe, expect, test } from 'vitest';
import { execute, type Command } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Finding } from '#shared/findings/finding.ts';
import type { Topology } from '#shared/model/topology.ts';
import { createNodeOverlay } from '#renderer/canvas/overlay.ts';
import { createFlow } from '#renderer/canvas/to-flow.ts';

function drawn() {
  const drawing = new Drawing('Flow');
  const host = drawing.add('host', 'h1', { position: { x: 0, y: 0 }, size: { width: 600, height: 300 } });
  const ixn = drawing.pair('interaction-server', 'ixn_1', { in: host });
  const urs = drawing.add('urs', 'urs_1', { position: { x: 900, y: 0 } });
  const ors = drawing.add('ors', 'ors_1', { position: { x: 900, y: 200 } });
  drawing.connect(ors, urs, ixn);
  return { document: drawing.document(), host, ixn, urs, ors };
}

function after(document: Topology, command: Command): Topology {
  const result = execute(document, command);
  if (!result.ok) throw new Error(result.error);
  return result.value.document;
}

function finding(id: string, verdict: Finding['verdict']): Finding {
  const subject = { id, type: 'interaction-server', name: 'ixn_1' };
  return { severity: 'warning', verdict, subjects: [subject] } as unknown as Finding;
}

const NONE = new Map();

describe('createFlow', () => {
  test('places come before their contents, which are relative to them', () => {
    const { document, host, ixn } = drawn();
    const { nodes } = createFlow()(document, NONE);
    const ids = nodes.map(({ id }) => id);
    expect(ids.indexOf(host)).toBeLessThan(ids.indexOf(ixn));
    expect(nodes.find(({ id }) => id === ixn)?.parentId).toBe(host);
    expect(nodes.every(({ width, height, handles }) => width && height && handles?.length === 4)).toBe(true);
  });

  test('what a change does not touch stays the same object', () => {
    const { document, urs } = drawn();
    const flow = createFlow();
    const before = flow(document, NONE);
    const next = flow(after(document, { type: 'rename', id: urs, name: 'urs_9' }), NONE);
    const changed = next.nodes.filter((node) => !before.nodes.includes(node));
    expect(changed.map(({ id }) => id)).toEqual([urs]);
    const edges = next.edges.filter((edge) => !before.edges.includes(edge));
    expect(edges.map(({ target }) => target)).toEqual([urs]);
  });

  test('a new analysis with the same outcome changes no object', () => {
    const { document, ixn } = drawn();
    const flow = createFlow();
    const before = flow(document, new Map([[ixn, [finding(ixn, 'fail')]]]));
    const again = flow(document, new Map([[ixn, [finding(ixn, 'fail')]]]));
    expect(again.nodes.every((node, index) => node === before.nodes[index])).toBe(true);
  });

  test('accessible names tell type, name, side of the pair and problems', () => {
    const { document, ixn } = drawn();
    const findings = new Map([[ixn, [finding(ixn, 'fail'), finding(ixn, 'unknown')]]]);
    const node = createFlow()(document, findings).nodes.find(({ id }) => id === ixn);
    expect(node?.ariaLabel).toBe('Interaction Server ixn_1, primary, 1 problem, 1 unknown');
    expect(node?.data.problems?.worst).toBe('warning');
  });

  test('connections, pairs and links become edges; ends that are missing draw nothing', () => {
    const { document, urs } = drawn();
    const { [urs]: _gone, ...elements } = document.elements;
    const { edges } = createFlow()({ ...document, elements }, NONE);
    expect(edges.map(({ type }) => type).sort()).toEqual(['connection', 'pair']);
  });
});

test('selection and drafts are laid over without touching other nodes', () => {
  const { document, urs } = drawn();
  const { nodes } = createFlow()(document, NONE);
  const overlay = createNodeOverlay();
  const plain = overlay(nodes, new Set(), new Map());
  expect(plain).toEqual(nodes);
  const dragged = overlay(nodes, new Set([urs]), new Map([[urs, { position: { x: 1, y: 2 } }]]));
  const changed = dragged.filter((node) => !plain.includes(node));
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatchObject({ id: urs, selected: true, position: { x: 1, y: 2 } });
});
