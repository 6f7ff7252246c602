import { useSyncExternalStore } from 'react';
import { usePreferences } from '#renderer/state/workspace.ts';

/** The theme as it is on screen: the chosen one, or the system's. */
export function useShownTheme(): 'light' | 'dark' {
  const theme = usePreferences((state) => state.theme);
  const isDarkSystem = useSyncExternalStore(followSystem, () => systemTheme().matches);
  return theme === 'system' ? (isDarkSystem ? 'dark' : 'light') : theme;
}

function systemTheme(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function followSystem(changed: () => void): () => void {
  const query = systemTheme();
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}
