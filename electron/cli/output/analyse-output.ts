import type { WholeAnalysis } from '#shared/analysis/analysis.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { z } from '#shared/kernel/schema.ts';
import { rules } from '#shared/rules/registry.ts';
import { severitySchema, sourceOutput, sourceSchema, subjectOutput, subjectSchema } from './parts.ts';

const count = z.number().int().nonnegative();

const findingSchema = z.strictObject({
  rule: z.string().describe('Id of the rule; `stave rules` lists them.'),
  family: z.string(),
  title: z.string(),
  severity: severitySchema.describe('How bad it is when the rule is broken.'),
  verdict: z
    .enum(['fail', 'unknown', 'pass'])
    .describe('`unknown`: the drawing does not say enough. `pass` only with --include-passes.'),
  subjects: z.array(subjectSchema).min(1).describe('What it is about, most important first.'),
  message: z.string(),
  evidence: z.array(z.string()).describe('What in the drawing led to it; for `unknown`, what is not stated.'),
  consequence: z.string(),
  fix: z.string().describe('What to do; empty for a pass.'),
  quickFixes: z
    .array(z.strictObject({ label: z.string(), safety: z.enum(['safe', 'unsafe']) }))
    .describe('Repairs that `stave fix` can make; unsafe ones with --include-unsafe only.'),
  sources: z.array(sourceSchema).min(1),
  fingerprint: z.string().describe('The same for the same finding in the next version of the drawing.'),
});

const licenceSchema = z.strictObject({
  cluster: z.string().describe('Name of the Interaction Server cluster.'),
  clusterId: z.string(),
  feature: z.string().describe('Licence feature.'),
  available: count.nullable().describe('Licences in the pool; null when the drawing does not say.'),
  capacity: count
    .nullable()
    .describe('Agents that can log in when servers start in checkout order: the smallest number granted.'),
  capacityRange: z
    .strictObject({ least: count, most: count })
    .nullable()
    .describe('Agents that can log in over every start order of the servers that use the pool.'),
  nodes: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        requested: z.union([count, z.literal('max')]),
        granted: count,
      }),
    )
    .describe('In checkout order, which is that of names.'),
  reason: z.string().nullable().describe('What is missing when the numbers are null.'),
});

/** What `stave analyse --format json` prints. */
export const analyseOutputSchema = z.strictObject({
  findings: z.array(findingSchema).describe('Worst first. Accepted findings are counted, not listed.'),
  summary: z.strictObject({
    error: count,
    warning: count,
    info: count,
    unknown: count,
    accepted: count,
    passed: count,
    licences: z.array(licenceSchema).describe('One entry a cluster and licence feature.'),
  }),
});

type AnalyseOutput = z.infer<typeof analyseOutputSchema>;
type FindingOutput = AnalyseOutput['findings'][number];

export function analyseOutput(analysis: WholeAnalysis, includePasses: boolean): AnalyseOutput {
  const { error, warning, info, unknown, accepted, passed } = analysis.tally;
  const licences = analysis.licences.map((licence) => ({
    ...licence,
    nodes: licence.nodes.map((node) => ({ ...node })),
  }));
  return {
    findings: [...analysis.findings.map(findingOutput), ...(includePasses ? passesOutput(analysis) : [])],
    summary: { error, warning, info, unknown, accepted, passed, licences },
  };
}

function findingOutput(finding: Finding): FindingOutput {
  const { rule, family, title, severity, verdict, message, evidence, consequence, fix, fingerprint } =
    finding;
  return {
    rule,
    family,
    title,
    severity,
    verdict,
    subjects: finding.subjects.map(subjectOutput),
    message,
    evidence: [...evidence],
    consequence,
    fix,
    quickFixes: finding.quickFixes.map(({ label, safety }) => ({ label, safety })),
    sources: finding.sources.map(sourceOutput),
    fingerprint,
  };
}

function passesOutput(analysis: WholeAnalysis): readonly FindingOutput[] {
  return analysis.passes.flatMap(({ rule: id, subjects }): readonly FindingOutput[] => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined || subjects.length === 0) return [];
    const { family, title, severity, consequence, sources } = rule;
    return [
      {
        rule: id,
        family,
        title,
        severity,
        verdict: 'pass',
        subjects: subjects.map(subjectOutput),
        message: `Checked and in order: ${subjects.map(({ name }) => name).join(', ')}.`,
        evidence: [],
        consequence,
        fix: '',
        quickFixes: [],
        sources: sources.map(sourceOutput),
        fingerprint: [id, ...subjects.map((subject) => subject.id).sort()].join(' '),
      },
    ];
  });
}
