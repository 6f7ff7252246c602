import { decodeTopology } from '#shared/format/codec.ts';
import { z } from '#shared/kernel/schema.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { DocumentState } from '#renderer/state/document-store.ts';

/** Only the text cannot be done without. */
const recordSchema = z.object({
  name: z.string().catch(''),
  /** Of the file that the document came from. */
  fileName: z.string().nullable().catch(null),
  /** When it was recorded, in ISO 8601. */
  at: z.string().catch(''),
  /** As a `.stave` file holds it. */
  text: z.string(),
});

/** An edited document as it is kept for recovery. */
export type RecoveryRecord = z.infer<typeof recordSchema>;

/** What a record turned out to hold. */
export type RecordContent =
  | {
      readonly kind: 'document';
      readonly document: Topology;
      readonly fileName: string | null;
      readonly at: string;
    }
  | {
      readonly kind: 'unreadable';
      readonly name: string;
      /** Why, in a sentence. */
      readonly reason: string;
      /** All that there is, to be kept as a file. */
      readonly text: string;
      readonly at: string;
    };

/** @param text as a `.stave` file holds the document */
export function recordOf(
  { document, file }: Pick<DocumentState, 'document' | 'file'>,
  text: string,
  time: number,
): RecoveryRecord {
  return {
    name: document.name,
    fileName: file?.name ?? null,
    at: new Date(time).toISOString(),
    text,
  };
}

/** Reads what the storage gave, whatever it is. */
export function readRecord(value: unknown): RecordContent {
  const record = recordSchema.safeParse(value);
  if (!record.success) {
    const text = JSON.stringify(value ?? null, null, 2);
    return { kind: 'unreadable', name: '', reason: 'It is not the record of a drawing.', text, at: '' };
  }
  const { name, fileName, at, text } = record.data;
  const read = decodeTopology(text);
  if (read.ok) return { kind: 'document', document: read.value.document, fileName, at };
  return { kind: 'unreadable', name, reason: read.error.message, text, at };
}
