import { z } from '#shared/kernel/schema.ts';
import type { ElementId } from '#shared/model/element.ts';

export type ConnectionId = string;

export const traceModes = ['none', 'local', 'remote', 'both'] as const;

/** Advanced Disconnect Detection Protocol settings of one connection; timeouts in seconds. */
const addpSchema = z.strictObject({
  localTimeout: z.number().int().nonnegative(),
  remoteTimeout: z.number().int().nonnegative(),
  trace: z.enum(traceModes),
});

/**
 * A directed relation from a client to what it uses: application to server, Application Cluster object to member,
 * DB Access Point to database, queue to view. The connection matrix of the catalogue says what each pair of types means.
 * In a pair only the primary holds connections; its backup has the same ones, as in the Configuration Layer.
 */
export const connectionSchema = z.strictObject({
  id: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  /** Port id of the server; absent means its default port. */
  port: z.string().min(1).optional(),
  addp: addpSchema.optional(),
  /** Data center label of a member, for a List whose label differs from the name of the drawn data center. */
  label: z.string().optional(),
});

export type Addp = Readonly<z.infer<typeof addpSchema>>;

export interface Connection {
  readonly id: ConnectionId;
  readonly from: ElementId;
  readonly to: ElementId;
  readonly port?: string | undefined;
  readonly addp?: Addp | undefined;
  readonly label?: string | undefined;
}
