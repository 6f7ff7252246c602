import { createStore, type StoreApi } from 'zustand/vanilla';
import { z } from '#shared/kernel/schema.ts';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const preferencesSchema = z.object({
  theme: z.enum(themes).catch('system'),
  showMinimap: z.boolean().catch(true),
  showProblems: z.boolean().catch(true),
  showPalette: z.boolean().catch(true),
  showInspector: z.boolean().catch(true),
  /** Who accepts findings and overrides the export gate on this machine, so that it is typed once. */
  author: z.string().catch(''),
});

/** What the user likes, kept on this machine. */
export type Preferences = z.infer<typeof preferencesSchema>;
export type PreferencesStore = StoreApi<Preferences>;

const STORAGE_KEY = 'stave.preferences';

/** Reads and keeps preferences in `storage`; whatever cannot be read falls back to the default. */
export function createPreferencesStore(storage: Pick<Storage, 'getItem' | 'setItem'>): PreferencesStore {
  const store = createStore<Preferences>(() => preferencesSchema.parse(stored(storage)));
  store.subscribe((preferences) => {
    storage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  });
  return store;
}

function stored(storage: Pick<Storage, 'getItem'>): unknown {
  try {
    return JSON.parse(storage.getItem(STORAGE_KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}
