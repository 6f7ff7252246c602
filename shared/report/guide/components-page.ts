import { componentType } from '#shared/catalog/catalog.ts';
import { paletteGroups, type ComponentType } from '#shared/catalog/component-type.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { availabilityOf, reliabilityFigures } from '#shared/catalog/reliability.ts';
import { markdownTable } from '#shared/report/guide/markdown.ts';
import { sourcesText } from '#shared/report/guide/sources-text.ts';

/** The user guide's page of components, in the order of the palette. Markdown, generated from the catalogue. */
export function componentsPage(): string {
  const groups = paletteGroups.map((group) => {
    const types = componentTypes.filter((type) => type.group === group);
    return `## ${group}\n\n${markdownTable(HEAD, types.map(row))}`;
  });
  return [
    '# Components',
    'Everything the palette offers. This page is generated from the catalogue; do not edit it by hand.',
    ...groups,
    reliabilitySection(),
    '',
  ].join('\n\n');
}

const HEAD = [
  'Component',
  'What it is',
  'Stands in',
  'Redundancy',
  'Configuration object',
  'Options',
  'Sources',
];

function row(type: ComponentType): readonly string[] {
  return [
    type.label,
    type.summary,
    type.within.map((place) => componentType(place)?.label ?? 'bare canvas').join(', '),
    type.redundancy.length === 0 ? 'none' : type.redundancy.join(', '),
    configurationText(type),
    String(type.options.length),
    sourcesText(type.sources),
  ];
}

function configurationText({ configuration }: ComponentType): string {
  if (configuration === undefined) return 'none';
  const { objectClass, typeName, typeNumber } = configuration;
  const type = typeName ?? '';
  const number = typeNumber === undefined ? '' : ` (${String(typeNumber)})`;
  return `${objectClass} ${type}${number}`.trim();
}

/** Defaults of availability analyses; every one can be edited where it is used. */
function reliabilitySection(): string {
  const rows = reliabilityFigures.map((figure) => [
    figure.label,
    String(figure.mtbfHours),
    String(figure.mttrHours),
    `${(100 * availabilityOf(figure)).toFixed(3)} %`,
    figure.quality,
    `${figure.basis} (${figure.evidence})`,
  ]);
  const head = ['Element', 'Mean up-time, h', 'Mean repair, h', 'Availability', 'Quality', 'Basis'];
  return `## Reliability figures\n\n${markdownTable(head, rows)}`;
}
