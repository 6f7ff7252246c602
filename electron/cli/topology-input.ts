import type { Fingerprint } from '#electron/node/file-fingerprint.ts';
import { readTopologyFile } from '#electron/node/read-topology-file.ts';
import { decodeTopology } from '#shared/format/codec.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Topology } from '#shared/model/topology.ts';
import { TOPOLOGY_LIMIT_BYTES } from '#shared/shell/contract.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Terminal } from './terminal.ts';

/** A topology with the file it was read from. */
export interface TopologyInput {
  readonly document: Topology;
  /** Full path. */
  readonly path: string;
  /** What stands in the file. */
  readonly text: string;
  /** Of the contents. */
  readonly fingerprint: Fingerprint;
}

/** Reads a topology file; what the reader should know although it opened goes to the terminal. */
export async function readTopology(
  file: string,
  terminal: Terminal,
): Promise<Result<TopologyInput, CliProblem>> {
  const path = terminal.pathOf(file);
  const read = await readTopologyFile(path, TOPOLOGY_LIMIT_BYTES);
  if (!read.ok) return fail({ ...read.error, file: path });
  const { text, fingerprint } = read.value;
  const decoded = decodeTopology(text);
  if (!decoded.ok) return fail({ ...decoded.error, file: path });
  for (const note of decoded.value.notes) terminal.error(`stave: ${note}\n`);
  return ok({ document: decoded.value.document, path, text, fingerprint });
}
