import { z } from '#shared/kernel/schema.ts';
import { topologySchema, type Topology } from '#shared/model/topology.ts';
import { TOPOLOGY_MAGIC } from './magic.ts';
import { FORMAT_VERSION } from './versions.ts';

/** What a file says about itself. It is read before anything else and means the same in every format version. */
export const headerSchema = z.object({
  magic: z.literal(TOPOLOGY_MAGIC),
  formatVersion: z.number().int().positive(),
  /** Version of the program that wrote the file. */
  appVersion: z.string(),
});

/** A file of any format so far before its topology is looked at: nothing stands beside it, or saving would lose it. */
export const envelopeSchema = z.strictObject({ ...headerSchema.shape, topology: z.unknown() });

/** A whole file of the current format; the source of its published JSON Schema. */
export const fileSchema = z.strictObject({
  ...headerSchema.shape,
  formatVersion: z.literal(FORMAT_VERSION),
  topology: topologySchema,
});

export interface TopologyFile {
  readonly magic: typeof TOPOLOGY_MAGIC;
  readonly formatVersion: number;
  readonly appVersion: string;
  readonly topology: Topology;
}
