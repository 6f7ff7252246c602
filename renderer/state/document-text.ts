import { encodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { EditService } from '#renderer/state/edit-service.ts';

/** From so many elements on, writing takes longer than a person should be kept waiting for an answer. */
const MANY = 500;

/** The text of a `.stave` file; that of a large document is written off the main thread, as long as that goes well. */
export async function documentText(
  edits: EditService,
  document: Topology,
  appVersion: string,
): Promise<string> {
  if (Object.keys(document.elements).length > MANY) {
    try {
      return await edits.run('write', { document, appVersion });
    } catch {
      // Slowly is better than not at all.
    }
  }
  return encodeTopology(document, appVersion);
}
