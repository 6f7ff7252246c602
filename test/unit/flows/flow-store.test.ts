import { expect, test } from 'vitest';
import { createDocumentStore, type DocumentStore } from '#renderer/state/document-store.ts';
import { flowStoreOf, type FlowStore } from '#renderer/state/flow-store.ts';
import type { Workspace } from '#renderer/state/workspace.ts';
import type { Topology } from '#shared/model/topology.ts';
import { idOf, looseCluster, templateDrawing } from './drawn.ts';

interface Player {
  readonly documents: DocumentStore;
  readonly player: FlowStore;
}

function playerOf(document: Topology): Player {
  const documents = createDocumentStore();
  documents.replace(document, null);
  const workspace = { documents } as Workspace;
  const player = flowStoreOf(workspace);
  expect(flowStoreOf(workspace)).toBe(player);
  return { documents, player };
}

const voiceAndEservices = templateDrawing('voice-and-eservices');

test('opening the player suggests a flow that can start on the drawing', () => {
  const voice = playerOf(voiceAndEservices).player;
  expect(voice.getState().flow).toBeUndefined();
  voice.show(true);
  expect(voice.getState()).toMatchObject({ flow: { id: 'voice' }, start: { name: 'sip' }, current: -1 });
  const queues = playerOf(looseCluster().drawing.document()).player;
  queues.show(true);
  expect(queues.getState()).toMatchObject({ flow: { id: 'eservices' }, start: { name: 'inbound' } });
});

test('stepping highlights who takes part, and stops at both ends', () => {
  const { player } = playerOf(voiceAndEservices);
  player.show(true);
  expect(player.getState().highlighted.size).toBe(0);
  player.next();
  const { marks, highlighted } = player.getState();
  expect(marks.get(idOf(voiceAndEservices, 'sip'))).toBe('active');
  expect(marks.get(idOf(voiceAndEservices, 'sip_b'))).toBe('standby');
  expect(marks.has(idOf(voiceAndEservices, 'stat'))).toBe(false);
  const lines = Object.keys(voiceAndEservices.connections).filter((id) => highlighted.has(id));
  expect(lines.length).toBeGreaterThan(0);
  player.next();
  expect(player.getState().highlighted).not.toEqual(highlighted);
  for (let step = 0; step < 20; step += 1) player.next();
  expect(player.getState().current).toBe(9);
  for (let step = 0; step < 20; step += 1) player.back();
  expect(player.getState()).toMatchObject({ current: -1, running: false });
});

test('playing starts at the first step, ends with the last, and starts over from there', () => {
  const { player } = playerOf(voiceAndEservices);
  player.show(true);
  player.toggle();
  expect(player.getState()).toMatchObject({ running: true, current: 0 });
  player.toggle();
  expect(player.getState()).toMatchObject({ running: false, current: 0 });
  player.goTo(8);
  player.toggle();
  player.next();
  expect(player.getState()).toMatchObject({ running: false, current: 9 });
  player.toggle();
  expect(player.getState()).toMatchObject({ running: true, current: 0 });
  player.reset();
  expect(player.getState()).toMatchObject({ running: false, current: -1 });
  expect(player.getState().highlighted.size).toBe(0);
});

test('a change of the drawing is played at once, and what is missing marks what it is missing from', () => {
  const { documents, player } = playerOf(voiceAndEservices);
  player.show(true);
  player.goTo(6);
  expect(player.getState().steps[6]?.problems).toEqual([]);
  documents.dispatch({
    type: 'remove',
    ids: ['stat', 'stat_b'].map((name) => idOf(voiceAndEservices, name)),
  });
  expect(player.getState().current).toBe(6);
  expect(player.getState().steps[6]?.problems[0]?.role).toBe('stat-server');
  expect(player.getState().marks.get(idOf(voiceAndEservices, 'urs'))).toBe('missing');
  documents.undo();
  expect(player.getState().marks.get(idOf(voiceAndEservices, 'urs'))).toBe('active');
});

test('a starting point that goes is replaced by another', () => {
  const { documents, player } = playerOf(voiceAndEservices);
  player.show(true);
  player.choose('multimedia');
  player.startFrom(idOf(voiceAndEservices, 'email_inbound'));
  expect(player.getState().start?.name).toBe('email_inbound');
  documents.dispatch({ type: 'remove', ids: [idOf(voiceAndEservices, 'email_inbound')] });
  expect(player.getState().start?.name).toBe('chat_inbound');
  documents.dispatch({ type: 'remove', ids: [idOf(voiceAndEservices, 'chat_inbound')] });
  expect(player.getState()).toMatchObject({ start: undefined });
  expect(player.getState().steps).toHaveLength(7);
});

test('the drawing shows a step only while the player is open, and the place is kept', () => {
  const { documents, player } = playerOf(voiceAndEservices);
  player.show(true);
  player.goTo(3);
  player.toggle();
  player.show(false);
  expect(player.getState()).toMatchObject({ current: 3, running: false });
  expect(player.getState().highlighted.size).toBe(0);
  documents.dispatch({ type: 'remove', ids: ['urs', 'urs_b'].map((name) => idOf(voiceAndEservices, name)) });
  player.show(true);
  expect(player.getState().current).toBe(3);
  expect(player.getState().steps[3]?.problems).toHaveLength(1);
});

test('another document starts anew', () => {
  const { documents, player } = playerOf(voiceAndEservices);
  player.show(true);
  player.choose('multimedia');
  player.goTo(3);
  documents.replace(templateDrawing('single-site'), null);
  expect(player.getState()).toMatchObject({ flow: { id: 'voice' }, current: -1, running: false });
  player.show(false);
  documents.replace(looseCluster().drawing.document(), null);
  player.show(true);
  expect(player.getState().flow?.id).toBe('eservices');
});
