import type { Template } from '#shared/templates/template.ts';

/** Every template, in the order of the gallery. */
export const templates: readonly Template[] = [];
