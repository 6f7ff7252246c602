import EditWorkerModule from '#renderer/workers/edit.worker.ts?worker';
import LayoutWorker from '#renderer/workers/layout.worker.ts?worker';
import { createClipboard, type ClipboardService } from '#renderer/state/clipboard.ts';
import { createEditService, type EditService, type EditWorker } from '#renderer/state/edit-service.ts';
import { createLayoutService, type LayoutService } from '#renderer/state/layout-service.ts';
import { createViewStore, type ViewStore } from '#renderer/state/view-store.ts';

/** What the canvas, the palette and their actions share beyond the document: one of each per window. */
export interface CanvasServices {
  readonly view: ViewStore;
  readonly layout: LayoutService;
  readonly edits: EditService;
  readonly clipboard: ClipboardService;
}

export function startEdits(): EditWorker {
  return new EditWorkerModule();
}

export function createCanvasServices(): CanvasServices {
  return {
    view: createViewStore(),
    layout: createLayoutService(() => new LayoutWorker()),
    edits: createEditService(startEdits),
    clipboard: createClipboard(navigator.clipboard),
  };
}
