import { fileSchema } from '#shared/format/envelope.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { z } from '#shared/kernel/schema.ts';
import { analyseOutputSchema } from './analyse-output.ts';
import { portsOutputSchema } from './ports-output.ts';
import { rulesOutputSchema } from './rules-output.ts';
import { templatesOutputSchema } from './templates-output.ts';

interface PublishedSchema {
  readonly fileName: string;
  readonly text: string;
}

const published = [
  { fileName: 'stave-file.schema.json', title: 'A Stave topology file (.stave)', schema: fileSchema },
  {
    fileName: 'analyse.schema.json',
    title: 'Output of stave analyse --format json',
    schema: analyseOutputSchema,
  },
  { fileName: 'ports.schema.json', title: 'Output of stave ports --format json', schema: portsOutputSchema },
  { fileName: 'rules.schema.json', title: 'Output of stave rules --format json', schema: rulesOutputSchema },
  {
    fileName: 'templates.schema.json',
    title: 'Output of stave new --list --format json',
    schema: templatesOutputSchema,
  },
];

/** The JSON Schemas of what Stave writes, as files; `assets/schema` holds them, and a test keeps both equal. */
export function publishedSchemas(): readonly PublishedSchema[] {
  return published.map(({ fileName, title, schema }) => ({
    fileName,
    text: canonicalJson({ ...z.toJSONSchema(schema, { target: 'draft-2020-12' }), title }),
  }));
}
