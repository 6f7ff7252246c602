import { describe, expect, test } from 'vitest';
import { overlaps, type Box } from '#shared/layout/box.ts';
import { GAP } from '#shared/layout/dimensions.ts';
import { CONTENT_CORNER, freeSpot } from '#shared/layout/free-spot.ts';
import { makeRoom } from '#shared/layout/make-room.ts';
import { withPlacements } from '#shared/layout/layout-document.ts';
import { Drawing } from '#shared/edit/drawing.ts';

describe('makeRoom', () => {
  test('a place grows for its contents, its own place with it, and neighbours move aside', () => {
    const drawing = new Drawing('Room');
    const dc = drawing.add('data-center', 'dc', { size: { width: 520, height: 300 } });
    const size = { width: 248, height: 136 };
    const left = drawing.add('host', 'left', { in: dc, position: { x: 20, y: 56 }, size });
    const right = drawing.add('host', 'right', { in: dc, position: { x: 292, y: 56 }, size });
    drawing.add('urs', 'u', { in: left, position: { x: 120, y: 60 } });
    const after = withPlacements(drawing.document(), makeRoom(drawing.document(), [left]));
    expect(after.elements[left]?.size?.width).toBeGreaterThan(size.width);
    const leftEnd = 20 + (after.elements[left]?.size?.width ?? 0);
    expect(after.elements[right]?.position.x).toBe(leftEnd + GAP);
    expect(after.elements[dc]?.size?.width).toBeGreaterThan(520);
  });

  test('does nothing where everything fits', () => {
    const drawing = new Drawing('Fits');
    const host = drawing.add('host', 'h', { size: { width: 400, height: 300 } });
    drawing.add('urs', 'u', { in: host, position: CONTENT_CORNER });
    expect(makeRoom(drawing.document(), [host, null])).toEqual([]);
  });
});

describe('freeSpot', () => {
  const size = { width: 208, height: 60 };

  test('is the wanted position where that is free', () => {
    expect(freeSpot(size, { x: 5, y: 7 }, [], null)).toEqual({ x: 5, y: 7 });
  });

  test('keeps its distance from what is there, and inside the corner', () => {
    const taken: Box[] = [{ x: 20, y: 56, ...size }];
    const spot = freeSpot(size, { x: 0, y: 0 }, taken, CONTENT_CORNER);
    expect(spot.x).toBeGreaterThanOrEqual(CONTENT_CORNER.x);
    expect(spot.y).toBeGreaterThanOrEqual(CONTENT_CORNER.y);
    expect(taken.some((box) => overlaps({ ...spot, ...size }, box, GAP - 1))).toBe(false);
  });

  test('is below everything when there is no room near', () => {
    const wall: Box = { x: -5000, y: -5000, width: 10_000, height: 10_000 };
    expect(freeSpot(size, { x: 0, y: 0 }, [wall], null).y).toBe(5000 + GAP);
  });
});
