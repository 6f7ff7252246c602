import type { Drawing } from '#shared/edit/drawing.ts';
import { lifetimeOf } from '#shared/templates/kit/interaction.ts';
import type { VoiceCore } from '#shared/templates/kit/orchestration.ts';
import { slug } from '#shared/templates/kit/slug.ts';

/**
 * Adds a queue that ORS pulls from, with its View and the script that names its SCXML application. With legacy pulling
 * the queue itself names the script, with enhanced pulling a Submitter of the View does.
 */
export function addRoutedQueue(drawing: Drawing, media: string, core: VoiceCore, isLegacy: boolean): void {
  const stem = slug(media);
  const script = drawing.add('enhanced-routing-script', `${stem}_routing`, {
    annex: { Application: addressOptions(core.addressesOf(`${stem}.scxml`)) },
  });
  const queue = drawing.add('interaction-queue', `${stem}_inbound`, {
    properties: { mediaTypes: [media], lifetime: lifetimeOf(media) },
    annex: isLegacy ? { Orchestration: { application: `script:${stem}_routing` } } : {},
  });
  const view = drawing.add('interaction-view', `${stem}_inbound_view`, {
    properties: { order: 'received_at asc', segmentation: false },
  });
  drawing.connect(queue, view);
  if (isLegacy) {
    drawing.connect(queue, script);
    return;
  }
  const submitter = drawing.add('submitter', `${stem}_submitter`);
  drawing.connect(view, submitter).connect(submitter, script);
}

function addressOptions([url = '', alternate]: readonly string[]): Readonly<Record<string, string>> {
  return alternate === undefined ? { url } : { url, 'alternate-url': alternate };
}

/** Legacy pulling needs a Simple Routing script with exactly the name of each ORS application. */
export function addPullingScripts(drawing: Drawing, applications: readonly string[]): void {
  for (const name of applications) drawing.add('simple-routing-script', name);
}
