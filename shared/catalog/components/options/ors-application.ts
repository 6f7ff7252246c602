import { documented, freeText, heading, section, seeded, text, unnamed } from './option-kit.ts';
import { pages } from './pages.ts';

const scxml = text(
  'file:..., http://... or script:<name>; two separated by one space: the second is the fallback',
);
const annex = { place: 'annex', takesEffect: 'with the next interaction' } as const;

/** Annex of a DN that ORS serves. */
export const dnApplicationOptions = section(
  'Orchestration',
  { ...annex, ...documented(pages.dnOptions814, pages.dnOptions813) },
  {
    application: {
      shape: scxml,
      meaning:
        'SCXML that a call on this DN runs. URL parameters: [DNIS], [ANI], [DN], [CED], [UDATA...]. The page of 8.1.3 spells the section in lower case.',
      since: '8.1',
    },
    'application@<cluster>': {
      ...documented(pages.dnOptions814),
      shape: scxml,
      meaning: 'SCXML for this cluster only. Without it the cluster takes application.',
      since: '8.1.400.36',
    },
  },
);

/** Annex of an Interaction Queue that ORS serves. */
export const queueApplicationOptions = section(
  'Orchestration',
  {
    ...annex,
    ...seeded(
      heading('architecture', 'Processing eServices Interactions'),
      pages.dnOptions814,
      pages.dnOptions813,
    ),
  },
  {
    application: {
      shape: scxml,
      meaning: 'SCXML for interactions of this queue. The page of 8.1.3 spells the section in lower case.',
      since: '8.1',
    },
    'application@<cluster>': {
      ...documented(pages.dnOptions814, pages.dnOptions),
      shape: scxml,
      meaning: 'SCXML for this cluster only. For legacy pulling only.',
      since: '8.1.400.39',
    },
  },
);

/** Annex of an Enhanced Routing script. */
export const scriptApplicationOptions = section(
  'Application',
  { ...annex, ...documented(pages.enhancedRouting) },
  {
    url: { shape: text('URL'), meaning: 'Address of the SCXML document.', since: '8.1' },
    'alternate-url': {
      shape: text('file:, http:// or https://'),
      meaning: 'Address to use when url cannot be fetched or compiled.',
    },
  },
);

/** Annex of the List that defines an ORS cluster: the layout of 8.1.3 and the one of 8.1.400.64. */
export const orsClusterOptions = [
  ...section(
    '<cluster name>',
    { place: 'annex', ...seeded(heading('dataCenters', 'Multiple Data Centers')) },
    {
      '<ORS application name>': {
        shape: text('label of a data center'),
        meaning:
          'Older layout: the application belongs to the cluster and to that data center. The value of the primary decides.',
        since: '8.1.3',
      },
    },
  ),
  ...section(
    'cluster',
    { place: 'annex', ...documented(pages.orsCluster) },
    {
      '<ORS application name>': {
        shape: text('name of a data center'),
        meaning:
          'The application belongs to the cluster and to that data center. The name of the List is the name of the cluster.',
        since: '8.1.400.64',
      },
    },
  ),
  ...section(
    'orchestration, scxml, persistence, ...',
    { place: 'annex', ...documented(pages.orsCluster) },
    {
      'any option of that section': {
        ...unnamed,
        shape: freeText,
        meaning:
          'Value shared by all members. Which sections may be shared, and whether the List or the application wins, is not known.',
        since: '8.1.400.64',
      },
    },
  ),
];
