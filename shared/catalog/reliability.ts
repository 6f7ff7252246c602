import type { EvidenceGrade } from '#shared/catalog/source.ts';

/**
 * How often something fails and how long it stays down. Every figure is an editable default: what is published rarely
 * fits a given deployment, and no vendor figure exists for Genesys processes.
 */
export interface ReliabilityFigure {
  /** What fails: a part of a component type (a host is hardware, hypervisor and operating system). */
  readonly id: string;
  readonly label: string;
  /** Component types and link media it applies to. */
  readonly appliesTo: readonly string[];
  /** Mean up-time between failures, hours. */
  readonly mtbfHours: number;
  /** Mean time to repair, hours. */
  readonly mttrHours: number;
  /** `field` is measured or a standard, `model` a contract or published model, `claim` a vendor claim or an assumption. */
  readonly quality: 'field' | 'model' | 'claim';
  /** What the figure rests on. */
  readonly basis: string;
  /** Grade of the chosen default, which is derived from published figures. */
  readonly evidence: EvidenceGrade;
}

export const reliabilityFigures: readonly ReliabilityFigure[] = [
  {
    id: 'data-center',
    label: 'Data center facility',
    appliesTo: ['data-center', 'site'],
    mtbfHours: 43830,
    mttrHours: 7.9,
    quality: 'model',
    basis:
      'Tier III power and cooling, 99.982 % a year, split as one event in five years; the split is an assumption.',
    evidence: 'inferred',
  },
  {
    id: 'server-hardware',
    label: 'Physical server, any stop',
    appliesTo: ['host'],
    mtbfHours: 17500,
    mttrHours: 8,
    quality: 'model',
    basis:
      'Published fleet figures of about one stop in two years; parts on site within four hours, then rebuild.',
    evidence: 'inferred',
  },
  {
    id: 'hypervisor',
    label: 'Hypervisor',
    appliesTo: ['host'],
    mtbfHours: 8766,
    mttrHours: 1.5,
    quality: 'claim',
    basis: 'Input of a published availability model (2,654 h up, 100 min repair), eased to one stop a year.',
    evidence: 'inferred',
  },
  {
    id: 'guest-system',
    label: 'Virtual machine and its operating system',
    appliesTo: ['host'],
    mtbfHours: 2900,
    mttrHours: 0.25,
    quality: 'claim',
    basis:
      'Input of a published availability model (2,893 h up, half a minute to restart, half an hour to repair).',
    evidence: 'inferred',
  },
  {
    id: 'genesys-process',
    label: 'Genesys process',
    appliesTo: ['application'],
    mtbfHours: 4380,
    mttrHours: 0.1,
    quality: 'claim',
    basis:
      'Nothing is published. One fault in six months, restarted automatically; use 1 h where restart is manual.',
    evidence: 'recalled',
  },
  {
    id: 'disk',
    label: 'Disk',
    appliesTo: ['database'],
    mtbfHours: 550000,
    mttrHours: 24,
    quality: 'field',
    basis: 'Annual failure rate of 1.57 % over a large fleet in 2024; a day to rebuild.',
    evidence: 'inferred',
  },
  {
    id: 'storage-network',
    label: 'Storage area network',
    appliesTo: ['database'],
    mtbfHours: 43830,
    mttrHours: 4,
    quality: 'claim',
    basis: 'Five years between failures; a published model is more pessimistic (one year, three days).',
    evidence: 'inferred',
  },
  {
    id: 'lan-switch',
    label: 'LAN switch',
    appliesTo: ['lan'],
    mtbfHours: 200000,
    mttrHours: 4,
    quality: 'claim',
    basis: 'Vendor claims of 300,000 h and more; field studies find switches reliable.',
    evidence: 'inferred',
  },
  {
    id: 'load-balancer',
    label: 'Load balancer',
    appliesTo: ['load-balancer', 'http-gateway'],
    mtbfHours: 17500,
    mttrHours: 0.5,
    quality: 'claim',
    basis: 'The network device class that fails most in a field study, mostly short software faults.',
    evidence: 'inferred',
  },
  {
    id: 'wan-link',
    label: 'WAN link, single access',
    appliesTo: ['wan'],
    mtbfHours: 2000,
    mttrHours: 6,
    quality: 'field',
    basis: 'A research network was down 1.2 to 2.7 days a year per link; restoring takes about four hours.',
    evidence: 'inferred',
  },
  {
    id: 'public-access',
    label: 'Internet access or telephone trunk',
    appliesTo: ['internet', 'telephony'],
    mtbfHours: 4000,
    mttrHours: 4,
    quality: 'claim',
    basis: 'No good public figure is known.',
    evidence: 'recalled',
  },
];

/** Share of time that something is up: MTBF / (MTBF + MTTR), with MTBF as mean up-time. */
export function availabilityOf({ mtbfHours, mttrHours }: ReliabilityFigure): number {
  return mtbfHours / (mtbfHours + mttrHours);
}
