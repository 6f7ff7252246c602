import { z } from '#shared/kernel/schema.ts';
import type { ParameterSpec } from '#shared/templates/template.ts';
import { templates } from '#shared/templates/registry.ts';
import { sourceOutput, sourceSchema } from './parts.ts';

const parameterSchema = z.strictObject({
  key: z.string(),
  flag: z.string().describe('How `stave new` takes it.'),
  label: z.string(),
  help: z.string(),
  kind: z.enum(['integer', 'text', 'choice', 'list', 'boolean']),
  initial: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().optional(),
  pattern: z.string().optional(),
  values: z.array(z.string()).optional(),
});

/** What `stave new --list --format json` prints. */
export const templatesOutputSchema = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    sources: z.array(sourceSchema).min(1),
    parameters: z.array(parameterSchema),
  }),
);

export function templatesOutput(): z.infer<typeof templatesOutputSchema> {
  return templates.map(({ id, title, summary, sources, parameters }) => ({
    id,
    title,
    summary,
    sources: sources.map(sourceOutput),
    parameters: parameters.map(parameterOutput),
  }));
}

/** The flag of a parameter: `siteCount` becomes `--site-count`. */
export function flagOf(key: string): string {
  return `--${key.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}`;
}

function parameterOutput(parameter: ParameterSpec): z.infer<typeof parameterSchema> {
  const { key, label, help } = parameter;
  const head = { key, flag: flagOf(key), label, help };
  switch (parameter.kind) {
    case 'integer':
      return { ...head, kind: 'integer', initial: parameter.initial, ...bounds(parameter) };
    case 'text': {
      const { initial, pattern } = parameter;
      return { ...head, kind: 'text', initial, ...(pattern === undefined ? {} : { pattern }) };
    }
    case 'choice':
      return { ...head, kind: 'choice', initial: parameter.initial, values: [...parameter.values] };
    case 'list':
      return { ...head, kind: 'list', initial: [...parameter.initial] };
    case 'boolean':
      return { ...head, kind: 'boolean', initial: parameter.initial };
  }
}

function bounds({ min, max, unit }: ParameterSpec & { readonly kind: 'integer' }): object {
  return { min, max, ...(unit === undefined ? {} : { unit }) };
}
