import { withPlacements } from '#shared/layout/layout-document.ts';
import type { Topology } from '#shared/model/topology.ts';
import { completedValues, type ParameterValue, type Template } from '#shared/templates/template.ts';
import type { LayoutService } from '#renderer/state/layout-service.ts';

type Values = Readonly<Record<string, ParameterValue>>;

/** Drawings that are ready, for as long as the window is open. */
const ready = new Map<string, Topology>();
let lastTurn: Promise<unknown> = Promise.resolve();

/** The drawing of a template if it has been made with these values before. */
export function readyDrawing(template: Template, values: Values): Topology | undefined {
  return ready.get(keyOf(template, values));
}

/**
 * What a template draws, laid out. Drawings are made one after another, since each keeps the layout worker busy; one that
 * is no longer wanted when its turn comes is left out. Without a layout the elements stand in rows.
 */
export function drawingOf(
  layout: LayoutService,
  template: Template,
  values: Values,
  isWanted: () => boolean,
): Promise<Topology | undefined> {
  const turn = lastTurn.then(async () => {
    const known = readyDrawing(template, values);
    if (known !== undefined || !isWanted()) return known;
    const drawn = template.generate(completedValues(template, values));
    const placements = await layout.layoutDocument(drawn).catch(() => []);
    const document = withPlacements(drawn, placements);
    ready.set(keyOf(template, values), document);
    return document;
  });
  lastTurn = turn.catch(() => undefined);
  return turn;
}

function keyOf(template: Template, values: Values): string {
  return JSON.stringify([template.id, completedValues(template, values)]);
}
