import { overlaps, type Box } from '#shared/layout/box.ts';
import type { Position } from '#shared/model/element.ts';
import { inWindow } from '#renderer/canvas/mounting/region.ts';
import type { DrawingLook } from './drawing-look.ts';
import { paintNames } from './paint-names.ts';
import type { PaintedElement, PaintedLine, Scene } from './scene.ts';

/** How far the drawing is moved and enlarged, as React Flow has it, and how large the painting is: in its pixels. */
export interface Camera extends Box {
  readonly zoom: number;
}

/** What is true of single elements and lines at the moment. */
export interface Standing {
  readonly isSelected: (id: string) => boolean;
  /** It stands back: while a connection is drawn that may not end there, or a step is shown in which it has no part. */
  readonly isDimmed: (id: string) => boolean;
  /** It is drawn by somebody else. Places are painted all the same: what is mounted is clear, and lies above. */
  readonly isMounted: (id: string) => boolean;
  readonly worstOf: (id: string) => Problem | undefined;
  /** How far a gesture has moved it. */
  readonly shiftOf: (id: PaintedElement) => Position | undefined;
}

export type Problem = 'error' | 'warning' | 'info' | 'unknown';
type Context = CanvasRenderingContext2D;

/** Lines and frames are never thinner than this, in pixels of the painting. */
const HAIRLINE = 0.6;
const DIMMED = 0.3;
const STRIPE = { inset: 6, left: 5, width: 6 };
const DOT = { radius: 15, aside: 4 };

/**
 * Paints what is in sight of a drawing: places, lines and cards as they look from afar. What is alike is painted at once,
 * because changing colours costs more than painting.
 */
export function paintDrawing(
  context: Context,
  scene: Scene,
  standing: Standing,
  look: DrawingLook,
  { x, y, zoom, width, height }: Camera,
  { withNames }: { readonly withNames: boolean },
): void {
  const sight = inWindow([x, y, zoom], width, height);
  const inSight = (painted: readonly PaintedElement[]): readonly PaintedElement[] =>
    painted.flatMap((one) => {
      const shift = standing.shiftOf(one);
      const moved = shift === undefined ? one : { ...one, box: shifted(one.box, shift) };
      return overlaps(moved.box, sight) ? [moved] : [];
    });
  const places = inSight(scene.places);
  const isPainted = ({ id }: PaintedElement): boolean => !standing.isMounted(id);
  const cards = inSight(scene.cards).filter(isPainted);
  context.save();
  context.translate(x, y);
  context.scale(zoom, zoom);
  const hair = HAIRLINE / zoom;
  paintPlaces(context, places, look, hair);
  paintLines(context, scene.lines, standing, look, hair);
  paintCards(context, cards, standing, look, hair);
  frame(
    context,
    [...places, ...cards].filter((one) => standing.isSelected(one.id) && isPainted(one)),
    look,
    hair,
  );
  paintProblems(context, cards, standing, look);
  if (withNames) paintNames(context, places.filter(isPainted), cards, look, zoom);
  context.restore();
}

function shifted(box: Box, { x, y }: Position): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}

function paintPlaces(
  context: Context,
  places: readonly PaintedElement[],
  look: DrawingLook,
  hair: number,
): void {
  for (const { box, element } of places) {
    const tone = { site: look.success, 'data-center': look.info }[element.type] ?? look.border;
    context.fillStyle = element.role === 'sketch' ? 'transparent' : look.surface;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.globalAlpha = tone === look.border ? 0 : 0.06;
    context.fillStyle = tone;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.globalAlpha = 1;
    context.strokeStyle = tone;
    context.lineWidth = Math.max(element.type === 'site' ? 2 : 1.5, hair);
    context.strokeRect(box.x, box.y, box.width, box.height);
  }
}

function paintLines(
  context: Context,
  lines: readonly PaintedLine[],
  { isMounted, isSelected, isDimmed, worstOf }: Standing,
  look: DrawingLook,
  hair: number,
): void {
  const looks = {
    plain: { tone: look.muted, alpha: 0.55 },
    dimmed: { tone: look.muted, alpha: 0.15 },
    wrong: { tone: look.error, alpha: 0.8 },
    near: { tone: look.accent, alpha: 0.9 },
  };
  const lookAt = ({ id, ends }: PaintedLine): keyof typeof looks => {
    if (isDimmed(id)) return 'dimmed';
    if (isSelected(id) || ends.some(isSelected)) return 'near';
    return worstOf(id) === 'error' ? 'wrong' : 'plain';
  };
  const groups: Record<keyof typeof looks, PaintedLine[]> = { dimmed: [], plain: [], wrong: [], near: [] };
  for (const line of lines) if (!isMounted(line.id)) groups[lookAt(line)].push(line);
  context.lineWidth = Math.max(1.5, hair);
  for (const name of ['dimmed', 'plain', 'wrong', 'near'] as const) {
    context.globalAlpha = looks[name].alpha;
    context.strokeStyle = looks[name].tone;
    context.beginPath();
    for (const { from, to } of groups[name]) {
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintCards(
  context: Context,
  cards: readonly PaintedElement[],
  standing: Standing,
  look: DrawingLook,
  hair: number,
): void {
  const kinds: Readonly<Record<string, string>> = {
    application: look.accent,
    store: look.success,
    client: look.warning,
  };
  for (const alpha of [1, DIMMED]) {
    const some = cards.filter(({ id }) => standing.isDimmed(id) === (alpha !== 1));
    context.globalAlpha = alpha;
    context.lineWidth = Math.max(1, hair);
    context.fillStyle = look.raised;
    context.strokeStyle = look.border;
    context.beginPath();
    for (const { box } of some) context.rect(box.x, box.y, box.width, box.height);
    context.fill();
    context.stroke();
    for (const kind of ['application', 'store', 'client', 'object']) {
      context.fillStyle = kinds[kind] ?? look.unknown;
      context.beginPath();
      for (const { box, category } of some) {
        if ((category in kinds ? category : 'object') !== kind) continue;
        context.rect(box.x + STRIPE.left, box.y + STRIPE.inset, STRIPE.width, box.height - 2 * STRIPE.inset);
      }
      context.fill();
    }
  }
  context.globalAlpha = 1;
}

function frame(context: Context, selected: readonly PaintedElement[], look: DrawingLook, hair: number): void {
  context.strokeStyle = look.accent;
  context.lineWidth = Math.max(6, 2.5 * hair);
  context.beginPath();
  for (const { box } of selected) context.rect(box.x, box.y, box.width, box.height);
  context.stroke();
}

function paintProblems(
  context: Context,
  cards: readonly PaintedElement[],
  { worstOf, isDimmed }: Standing,
  look: DrawingLook,
): void {
  for (const problem of ['unknown', 'info', 'warning', 'error'] as const) {
    context.fillStyle = look[problem];
    context.beginPath();
    for (const { id, box } of cards) {
      if (worstOf(id) !== problem || isDimmed(id)) continue;
      const [x, y] = [box.x + box.width - DOT.aside, box.y + DOT.aside];
      context.moveTo(x + DOT.radius, y);
      context.arc(x, y, DOT.radius, 0, 2 * Math.PI);
    }
    context.fill();
  }
}
