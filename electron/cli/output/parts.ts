import { evidenceGrades, type Source } from '#shared/catalog/source.ts';
import { severities, type Subject } from '#shared/findings/finding.ts';
import { z } from '#shared/kernel/schema.ts';
import { families } from '#shared/rules/kit/rule.ts';

/** Parts that several outputs have. Consumers rely on these names: adding is fine, renaming is not. */
export const subjectSchema = z.strictObject({
  id: z.string().describe('Identifier of the element in the topology file.'),
  type: z.string().describe('Component type of the catalogue, such as interaction-server.'),
  name: z.string().describe('Name in the drawing.'),
});

export const sourceSchema = z.strictObject({
  document: z.string().describe('Title or address of the document.'),
  heading: z.string().optional().describe('Heading in the document.'),
  evidence: z.enum(evidenceGrades).describe('How well it supports the statement, best first.'),
});

export const severitySchema = z.enum(severities);
export const familySchema = z.enum(families);

export function subjectOutput({ id, type, name }: Subject): z.infer<typeof subjectSchema> {
  return { id, type, name };
}

export function sourceOutput({ document, heading, evidence }: Source): z.infer<typeof sourceSchema> {
  return { document, ...(heading === undefined ? {} : { heading }), evidence };
}
