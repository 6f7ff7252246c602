import type { OptionPlace, OptionSpec, ValueShape } from '#shared/catalog/option.ts';
import { documents, recalled, type DocumentKey, type EvidenceGrade } from '#shared/catalog/source.ts';

export const flag: ValueShape = { kind: 'choice', values: ['true', 'false'] };
export const portNumber: ValueShape = { kind: 'integer', min: 1, max: 65535 };
export const freeText: ValueShape = { kind: 'text' };
/** A whole number that is never negative, whatever else is known of its bounds. */
export const count: ValueShape = { kind: 'integer', min: 0 };

export function text(hint: string, pattern?: string): ValueShape {
  return pattern === undefined ? { kind: 'text', hint } : { kind: 'text', hint, pattern };
}

export function choice(...values: readonly string[]): ValueShape {
  return { kind: 'choice', values };
}

export function integer(bounds: { min?: number; max?: number; unit?: string } = {}): ValueShape {
  return { kind: 'integer', ...bounds };
}

export function list(separator: ',' | ';', hint: string, pattern?: string): ValueShape {
  return pattern === undefined
    ? { kind: 'list', separator, hint }
    : { kind: 'list', separator, hint, pattern };
}

/** Where an option is known from, and how well. */
interface Ground {
  readonly source: string;
  readonly evidence: EvidenceGrade;
}

type OptionFacts = Pick<OptionSpec, 'shape' | 'meaning'> & Partial<Omit<OptionSpec, 'section' | 'key'>>;
type SectionFacts = Ground & Partial<Pick<OptionSpec, 'place' | 'takesEffect' | 'since'>>;

/**
 * The options of one section: what they share, then each by its key. An option that states a default and no evidence
 * for it has the default from where the option itself is known.
 */
export function section(
  name: string,
  shared: SectionFacts,
  options: Readonly<Record<string, OptionFacts>>,
): readonly OptionSpec[] {
  const place: OptionPlace = 'options';
  return Object.entries(options).map(([key, own]) => {
    const spec: OptionSpec = { section: name, key, place, ...shared, ...own };
    return spec.defaultValue === undefined ? spec : { defaultEvidence: spec.evidence, ...spec };
  });
}

export function documented(...addresses: readonly string[]): Ground {
  return { source: addresses.join('; '), evidence: 'documented' };
}

export function seeded(...headings: readonly string[]): Ground {
  return { source: headings.join('; '), evidence: 'seed' };
}

/** A heading of a founding document, as the text of an option's source. */
export function heading(document: DocumentKey, title: string): string {
  return `${documents[document]}, ${title}`;
}

export const fromMemory: Ground = { source: recalled.document, evidence: recalled.evidence };

/** For an option whose name, or whose section, is not known: it is shown but never exported. */
export const unnamed = { named: false } as const;
