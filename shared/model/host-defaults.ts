import { z } from '#shared/kernel/schema.ts';

/** Families of operating systems that hosts can have. */
export const operatingSystems = ['windows', 'linux', 'solaris', 'aix', 'hp-ux'] as const;

/** Families as their vendors write them. */
export const operatingSystemNames: Readonly<Record<OperatingSystem, string>> = {
  windows: 'Windows',
  linux: 'Linux',
  solaris: 'Solaris',
  aix: 'AIX',
  'hp-ux': 'HP-UX',
};

export type OperatingSystem = (typeof operatingSystems)[number];

/** What holds for every host of the topology that states nothing else. */
export const hostDefaultsSchema = z.strictObject({
  os: z.enum(operatingSystems).optional(),
  /** Version as the vendor of the operating system writes it; it belongs to `os`. */
  osVersion: z.string().min(1).optional(),
});

export interface HostDefaults {
  readonly os?: OperatingSystem | undefined;
  readonly osVersion?: string | undefined;
}
