import { usePlatformEvents, useTheme } from './use-window-events.ts';

/** What ties the window to its machine. It draws nothing, so that nothing drawn can take it down. */
export function WindowEvents(): null {
  useTheme();
  usePlatformEvents();
  return null;
}
