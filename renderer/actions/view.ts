import type { Hotkey } from '@tanstack/hotkeys';
import type { Action } from '#renderer/actions/action.ts';
import type { CameraMove } from '#renderer/state/view-store.ts';

function camera(
  id: string,
  label: string,
  icon: string,
  shortcut: Hotkey,
  move: CameraMove,
  keywords: readonly string[],
): Action {
  return {
    id,
    label,
    group: 'view',
    icon,
    shortcut,
    keywords,
    run: ({ view }) => {
      view.moveCamera(move);
    },
  };
}

export const viewActions: readonly Action[] = [
  {
    ...camera('view.zoomIn', 'Zoom in', 'zoom-in', 'Mod++', 'in', ['larger', 'nearer']),
    otherShortcut: 'Mod+=',
  },
  camera('view.zoomOut', 'Zoom out', 'zoom-out', 'Mod+-', 'out', ['smaller', 'farther']),
  camera('view.actualSize', 'Zoom to 100 %', 'scan', 'Mod+0', 'actual-size', ['reset', 'life size']),
  camera('view.zoomToFit', 'Show everything', 'maximize', 'Shift+1', 'fit', ['zoom', 'fit', 'overview']),
  {
    ...camera('view.zoomToSelection', 'Show the selection', 'locate', 'Shift+2', 'fit-selection', ['zoom']),
    blocked: ({ session }) =>
      session.getState().selection.size === 0 ? 'Select something first' : undefined,
  },
  {
    id: 'view.minimap',
    label: 'Overview map',
    group: 'view',
    icon: 'map',
    keywords: ['minimap', 'show', 'hide'],
    run: ({ preferences }) => {
      preferences.setState(({ showMinimap }) => ({ showMinimap: !showMinimap }));
    },
  },
];
