import { z } from '#shared/kernel/schema.ts';

/** How new applications are named. */
export const namingSchema = z.strictObject({
  /** Text with {stem}, {type}, {site}, {dataCenter}, {host} and {n}; {n} is the lowest number that makes it unique. */
  pattern: z.string().regex(/\{n\}/, 'It has to contain {n}.'),
  /** What is added to the name of a primary to name its backup. */
  backupSuffix: z.string().min(1),
});

export interface Naming {
  readonly pattern: string;
  readonly backupSuffix: string;
}

export const defaultNaming: Naming = { pattern: '{stem}_{n}', backupSuffix: '_b' };
