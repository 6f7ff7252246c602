import { Drawing } from '#shared/edit/drawing.ts';
import type { OptionSections } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function node(title: string, options: OptionSections, backupOptions: OptionSections = options): Topology {
  const drawing = new Drawing(title);
  const primary = drawing.pair('interaction-server', 'IXN_1', { options });
  const document = drawing.document();
  const changed = Object.entries(document.elements).map(([id, element]) => [
    id,
    id === primary ? element : { ...element, options: backupOptions },
  ]);
  return { ...document, elements: Object.fromEntries(changed) as Topology['elements'] };
}

/** A new primary asks for seats; of the existing backup nothing is drawn. */
function existingBackup(): Topology {
  const document = node('Existing backup', seats('25'), {});
  const elements = Object.entries(document.elements).map(([id, element]) => [
    id,
    element.name === 'IXN_1' ? element : { ...element, role: 'exists' },
  ]);
  return { ...document, elements: Object.fromEntries(elements) as Topology['elements'] };
}

const seats = (count: string): OptionSections => ({ license: { ics_multi_media_agent_seat: count } });
const media = (types: string): OptionSections => ({ 'cluster-settings': { 'media-types': types } });

export const examples: RuleExamples = {
  failing: [
    {
      title: 'The primary asks for 25 seats, the backup for 50',
      document: node('Seats', seats('25'), seats('50')),
    },
    { title: 'Only the primary asks for seats', document: node('Silent backup', seats('25'), {}) },
    { title: 'The backup takes other media', document: node('Media', media('email'), media('email,chat')) },
  ],
  passing: [
    { title: 'Both ask for 25 seats', document: node('Same seats', seats('25')) },
    {
      title: 'Both take the same media, written differently',
      document: node('Same media', media('email,chat'), media('Chat, email')),
    },
    {
      title: 'Both ask for 25 seats, one with a zero in front',
      document: node('Zero', seats('25'), seats('025')),
    },
    {
      title: 'Primary and backup have a licence server each',
      document: node(
        'Licence servers',
        { license: { 'license-file': '7260@lic_1' } },
        { license: { 'license-file': '7260@lic_2' } },
      ),
    },
  ],
  unknown: [{ title: 'The backup exists already and states nothing', document: existingBackup() }],
};
