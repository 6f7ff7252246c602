import { FILE_NAME_LIMIT } from '#shared/kernel/file-name.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { z } from '#shared/kernel/schema.ts';
import { textCommands } from '#shared/shell/menu-actions.ts';
import { menuActionIds } from '#shared/shell/menu-table.ts';

/*
 * What the window and the desktop shell may say to each other. The shell parses every request and every reply with
 * these schemas; the bridge (bridge.ts) is typed from them. A change of meaning needs a new CONTRACT_VERSION.
 */

/** The largest topology file read or written, in bytes. A drawing of 5000 elements takes about 5 MB. */
export const TOPOLOGY_LIMIT_BYTES = 64 * 1024 * 1024;
/** The largest export, in bytes. */
const EXPORT_LIMIT_BYTES = 256 * 1024 * 1024;
const MESSAGE_LIMIT_CHARACTERS = 2000;

const nameSchema = z.string().min(1).max(FILE_NAME_LIMIT);
const topologyTextSchema = z.string().max(TOPOLOGY_LIMIT_BYTES);
const handleIdSchema = z.string().min(1).max(64);

const problemSchema: z.ZodType<Problem> = z.strictObject({
  message: z.string().min(1).max(MESSAGE_LIMIT_CHARACTERS),
  place: z.string().max(MESSAGE_LIMIT_CHARACTERS),
  remedy: z.string().min(1).max(MESSAGE_LIMIT_CHARACTERS),
});

const handleSchema = z.strictObject({ id: handleIdSchema, name: nameSchema });
const cancelledSchema = z.strictObject({ kind: z.literal('cancelled') });
const failedSchema = z.strictObject({ kind: z.literal('failed'), problem: problemSchema });

const openOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    file: z.strictObject({ handle: handleSchema, text: topologyTextSchema }),
  }),
  cancelledSchema,
  failedSchema,
]);
export type OpenOutcome = z.infer<typeof openOutcomeSchema>;

const saveOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), handle: handleSchema }),
  cancelledSchema,
  failedSchema,
]);
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;

/** What a file holds, as a name for it that only the shell understands. */
const contentsIdSchema = z.string().min(1).max(128);
/** Saving would replace what somebody else wrote since the file was opened or saved; nothing was written. */
const changedOutsideSchema = z.strictObject({ kind: z.literal('changed-outside'), seen: contentsIdSchema });
export type ChangedOutside = z.infer<typeof changedOutsideSchema>;

const saveAgainOutcomeSchema = z.discriminatedUnion('kind', [
  ...saveOutcomeSchema.options,
  changedOutsideSchema,
]);

/** What an exported file is: it decides the file type that the dialog offers and the extension. */
const exportKinds = ['bundle', 'library-part', 'table'] as const;
export type ExportKind = (typeof exportKinds)[number];

const nothing = z.null();
const bytesSchema: z.ZodType<Uint8Array> = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= EXPORT_LIMIT_BYTES);

const requestSchemas = {
  'topology:open': { request: nothing, reply: openOutcomeSchema },
  'topology:save': {
    /** `replacing`: what the user was told that the file holds now, and agreed to replace. */
    request: z.strictObject({
      id: handleIdSchema,
      text: topologyTextSchema,
      replacing: contentsIdSchema.optional(),
    }),
    reply: saveAgainOutcomeSchema,
  },
  'topology:save-as': {
    request: z.strictObject({ suggestedName: nameSchema, text: topologyTextSchema }),
    reply: saveOutcomeSchema,
  },
  'export:save': {
    request: z.strictObject({
      suggestedName: nameSchema,
      bytes: bytesSchema,
      kind: z.enum(exportKinds),
    }),
    reply: saveOutcomeSchema,
  },
  'document:show': {
    request: z.strictObject({ name: z.string().max(FILE_NAME_LIMIT), edited: z.boolean() }),
    reply: nothing,
  },
  /** The window listens now: files that arrived before may be sent. */
  'arrivals:listen': { request: nothing, reply: nothing },
  /** The window listens for `close:requested`, so closing may wait for its answer. */
  'close:listen': { request: nothing, reply: nothing },
  'close:allow': { request: nothing, reply: nothing },
  /** Carries out in a text field what the menu just asked for; refused without a menu choice before it. */
  'text:edit': { request: z.strictObject({ command: z.enum(textCommands) }), reply: nothing },
} as const;

export type RequestChannel = keyof typeof requestSchemas;
export type RequestOf<Channel extends RequestChannel> = z.infer<(typeof requestSchemas)[Channel]['request']>;
export type ReplyOf<Channel extends RequestChannel> = z.infer<(typeof requestSchemas)[Channel]['reply']>;
/** Every answer over the bridge: the reply, or why the request was not carried out. */
export type Answer<Channel extends RequestChannel> = Result<ReplyOf<Channel>, Problem>;

interface RequestSchemas<Channel extends RequestChannel> {
  readonly request: z.ZodType<RequestOf<Channel>>;
  readonly reply: z.ZodType<ReplyOf<Channel>>;
}

/** Asked by the window, answered by the shell. */
export const requests: { readonly [Channel in RequestChannel]: RequestSchemas<Channel> } = requestSchemas;

const eventSchemas = {
  'menu:action': z.strictObject({ actionId: z.enum(menuActionIds) }),
  'file:arrived': openOutcomeSchema,
  'close:requested': nothing,
} as const;

export type EventChannel = keyof typeof eventSchemas;
export type EventOf<Channel extends EventChannel> = z.infer<(typeof eventSchemas)[Channel]>;

/** Told by the shell to the window. */
export const events: { readonly [Channel in EventChannel]: z.ZodType<EventOf<Channel>> } = eventSchemas;
