import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import type { DrawingLook } from '#renderer/canvas/painting/drawing-look.ts';
import { paintDrawing, type Camera, type Standing } from '#renderer/canvas/painting/paint-drawing.ts';
import { sceneOf } from '#renderer/canvas/painting/scene.ts';

/** A context that notes which boxes were filled or framed in which colour, and which words were written. */
function notingContext() {
  const painted: { colour: string; x: number; y: number }[] = [];
  const framed: { colour: string; x: number; y: number }[] = [];
  const words: string[] = [];
  let lines = 0;
  let path: { x: number; y: number }[] = [];
  const own = {
    fillStyle: '',
    strokeStyle: '',
    beginPath: () => {
      path = [];
    },
    rect: (x: number, y: number) => path.push({ x, y }),
    fillRect: (x: number, y: number) => painted.push({ colour: own.fillStyle, x, y }),
    strokeRect: (x: number, y: number) => framed.push({ colour: own.strokeStyle, x, y }),
    fill: () => painted.push(...path.map((box) => ({ colour: own.fillStyle, ...box }))),
    stroke: () => framed.push(...path.map((box) => ({ colour: own.strokeStyle, ...box }))),
    lineTo: () => (lines += 1),
    fillText: (text: string) => words.push(text),
  };
  const context = new Proxy(own, {
    get: (target, key) => Reflect.get(target, key) ?? (() => undefined),
  });
  return {
    context: context as unknown as CanvasRenderingContext2D,
    painted,
    framed,
    words,
    lines: () => lines,
  };
}

const look = new Proxy({}, { get: (_target, name) => String(name) }) as DrawingLook;
const camera: Camera = { x: 0, y: 0, zoom: 1, width: 2000, height: 1000 };
const nothing: Standing = {
  isSelected: () => false,
  isDimmed: () => false,
  isMounted: () => false,
  worstOf: () => undefined,
  shiftOf: () => undefined,
};

function drawn() {
  const drawing = new Drawing('Painted');
  const size = { width: 300, height: 200 };
  const host = drawing.add('host', 'host_1', { position: { x: 100, y: 100 }, size });
  const ors = drawing.add('ors', 'ors_1', { in: host, position: { x: 20, y: 56 } });
  const urs = drawing.add('urs', 'urs_1', { position: { x: 700, y: 100 } });
  const far = drawing.add('urs', 'urs_far', { position: { x: 9000, y: 100 } });
  drawing.connect(ors, urs);
  const scene = sceneOf(drawing.document());
  return { scene, host, ors, urs, far };
}

test('places, lines and cards in sight are painted where they stand on the canvas, with their names', () => {
  const { scene } = drawn();
  const { context, painted, words, lines } = notingContext();
  paintDrawing(context, scene, nothing, look, camera, { withNames: true });
  expect(painted).toContainEqual({ colour: 'surface', x: 100, y: 100 });
  const cards = painted.filter(({ colour }) => colour === 'raised');
  expect(cards).toEqual([
    { colour: 'raised', x: 120, y: 156 },
    { colour: 'raised', x: 700, y: 100 },
  ]);
  expect(lines()).toBe(1);
  expect(words.sort()).toEqual(['host_1', 'ors_1', 'urs_1']);
});

test('what is mounted is left to others, except that places are seen through', () => {
  const { scene, host, ors } = drawn();
  const { context, painted, words, lines } = notingContext();
  const line = scene.lines[0]?.id;
  const isMounted = (id: string): boolean => id === ors || id === host || id === line;
  paintDrawing(context, scene, { ...nothing, isMounted }, look, camera, { withNames: true });
  expect(painted.filter(({ colour }) => colour === 'raised')).toEqual([{ colour: 'raised', x: 700, y: 100 }]);
  expect(painted).toContainEqual({ colour: 'surface', x: 100, y: 100 });
  expect(words).toEqual(['urs_1']);
  expect(lines()).toBe(0);
});

test('what is selected is framed, and goes with a gesture together with what it contains', () => {
  const { scene, host, ors, urs } = drawn();
  const { context, painted, framed } = notingContext();
  const standing: Standing = {
    ...nothing,
    isSelected: (id) => id === host || id === urs,
    shiftOf: ({ path }) => (path.includes(host) ? { x: 5, y: 7 } : undefined),
  };
  paintDrawing(context, scene, standing, look, camera, { withNames: false });
  const accents = framed.filter(({ colour }) => colour === 'accent');
  expect(accents).toEqual([
    { colour: 'accent', x: 105, y: 107 },
    { colour: 'accent', x: 700, y: 100 },
  ]);
  expect(scene.cards.some(({ id }) => id === ors)).toBe(true);
  expect(painted).toContainEqual({ colour: 'raised', x: 125, y: 163 });
});

test('letters too small to be read are not painted', () => {
  const { scene } = drawn();
  const { context, words } = notingContext();
  paintDrawing(context, scene, nothing, look, { ...camera, zoom: 0.1 }, { withNames: true });
  expect(words).toEqual([]);
});
