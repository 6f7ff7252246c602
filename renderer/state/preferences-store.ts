import { createStore, type StoreApi } from 'zustand/vanilla';
import { z } from '#shared/kernel/schema.ts';
import type { MachineStorage } from '#renderer/state/machine-storage.ts';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const fields = z.object({
  theme: z.enum(themes).catch('system'),
  showMinimap: z.boolean().catch(true),
  showProblems: z.boolean().catch(true),
  showPalette: z.boolean().catch(true),
  showInspector: z.boolean().catch(true),
  /** Who accepts findings and overrides the export gate on this machine, so that it is typed once. */
  author: z.string().catch(''),
});
const preferencesSchema = fields.catch(() => fields.parse({}));

/** What the user likes, kept on this machine. */
export type Preferences = z.infer<typeof preferencesSchema>;
export type PreferencesStore = StoreApi<Preferences>;

const STORAGE_KEY = 'stave.preferences';

/**
 * Reads preferences from `storage` and writes every change there. A field that is missing or of a wrong kind falls back
 * to its default; what is no object at all, or no JSON, to all of them.
 */
export function createPreferencesStore(storage: MachineStorage): PreferencesStore {
  const store = createStore<Preferences>(() => preferencesSchema.parse(stored(storage)));
  store.subscribe((preferences) => {
    storage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  });
  return store;
}

function stored(storage: MachineStorage): unknown {
  try {
    return JSON.parse(storage.getItem(STORAGE_KEY) ?? '{}');
  } catch {
    return {};
  }
}
