import { z } from '#shared/kernel/schema.ts';
import { rules } from '#shared/rules/registry.ts';
import { familySchema, severitySchema, sourceOutput, sourceSchema } from './parts.ts';

/** What `stave rules --format json` prints. */
export const rulesOutputSchema = z.array(
  z.strictObject({
    id: z.string(),
    family: familySchema,
    severity: severitySchema.describe('The usual severity; a finding may be lower or higher.'),
    covers: z.array(z.string()).describe('Rows of the rule catalogue that the rule answers.'),
    title: z.string(),
    sources: z.array(sourceSchema).min(1),
  }),
);

export function rulesOutput(): z.infer<typeof rulesOutputSchema> {
  return rules.map(({ id, family, severity, covers, title, sources }) => ({
    id,
    family,
    severity,
    covers: [...covers],
    title,
    sources: sources.map(sourceOutput),
  }));
}
