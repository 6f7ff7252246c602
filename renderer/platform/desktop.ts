import { FILE_NAME_LIMIT } from '#shared/kernel/file-name.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { shortened } from '#shared/kernel/shortened.ts';
import type { StaveBridge } from '#shared/shell/bridge.ts';
import { textCommandOf } from '#shared/shell/menu-actions.ts';
import type { Platform } from './platform.ts';
import { focusedTextField } from './text-focus.ts';

/** Stave in its own window, over the bridge that the preload script left. */
export function createDesktopPlatform(bridge: StaveBridge, page: Document): Platform {
  return {
    kind: 'desktop',
    keepsReplaced: true,
    openTopology: async () => outcomeOf(await bridge.openTopology()),
    saveTopology: async ({ id }, text, replacing) =>
      outcomeOf(await bridge.saveTopology({ id, text, ...(replacing === undefined ? {} : { replacing }) })),
    saveTopologyAs: async (suggestedName, text) =>
      outcomeOf(
        await bridge.saveTopologyAs({ suggestedName: shortened(suggestedName, FILE_NAME_LIMIT), text }),
      ),
    saveExport: async (suggestedName, bytes, kind) =>
      outcomeOf(
        await bridge.saveExport({
          suggestedName: shortened(suggestedName, FILE_NAME_LIMIT),
          bytes,
          kind,
        }),
      ),
    showDocument(name, edited) {
      void bridge.showDocument({ name: shortened(name, FILE_NAME_LIMIT), edited });
    },
    onMenuAction: (listener) =>
      bridge.onMenuAction(({ actionId }) => {
        // While a text field has the focus, Edit > Copy means its text and not the drawing.
        const command = textCommandOf(actionId);
        if (command !== undefined && focusedTextField(page)) void bridge.editText({ command });
        else listener(actionId);
      }),
    onFileArrived: (listener) => bridge.onFileArrived(listener),
    onCloseRequested: (listener) => bridge.onCloseRequested(() => listener()),
    allowClose() {
      void bridge.allowClose();
    },
  };
}

/** A request that the shell did not carry out is a failure like any other. */
function outcomeOf<Outcome>(
  answer: Result<Outcome, Problem>,
): Outcome | { readonly kind: 'failed'; readonly problem: Problem } {
  return answer.ok ? answer.value : { kind: 'failed', problem: answer.error };
}
