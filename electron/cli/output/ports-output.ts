import type { PortRow } from '#shared/report/ports/port-rows.ts';
import { z } from '#shared/kernel/schema.ts';

const namedSchema = z.strictObject({
  id: z.string().describe('Identifier of the element in the topology file.'),
  name: z.string().describe('Name in the drawing.'),
});

/** What `stave ports --format json` prints. */
export const portsOutputSchema = z.array(
  z.strictObject({
    host: namedSchema.nullable().describe('Null for what stands on no host.'),
    owner: namedSchema.describe('What listens there; the host itself for its Local Control Agent.'),
    type: z.string().describe('What the owner is, in words.'),
    portId: z.string().describe('Port id; lca for the Local Control Agent.'),
    port: z.number().int().nullable().describe('Null while it is open.'),
    protocol: z.string().describe('Empty where none is known.'),
    decided: z.enum(['stated', 'chosen', 'open']).describe('By the drawing, by Stave, or by nobody yet.'),
    ground: z.string().describe('Where the number comes from, or why there is none.'),
  }),
);

export function portsOutput(rows: readonly PortRow[]): z.infer<typeof portsOutputSchema> {
  return rows.map(({ host, owner, type, id, port, protocol, status, ground }) => ({
    host,
    owner,
    type,
    portId: id,
    port,
    protocol,
    decided: status,
    ground,
  }));
}
