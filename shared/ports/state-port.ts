import { componentType } from '#shared/catalog/catalog.ts';
import { findSpelling } from '#shared/catalog/option-spelling.ts';
import type { Command } from '#shared/edit/command.ts';
import { numberProperty, tableProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import { MAIN, portSpec } from './port-kind.ts';
import { isChosen, type ElementPorts } from './port-plan.ts';

/** Properties of elements that state ports: one for the main port, and a table by port id. */
export const PORT_PROPERTIES: readonly string[] = ['port', 'ports'];

/**
 * The command that states the number of a port where ports of its kind are stated: in an option that alone can do so, in the
 * field of the main port, or in the table of ports. Null takes it back.
 */
export function portStatement(element: Element, id: string, port: number | null): Command {
  const option = portSpec(element.type, id)?.option;
  if (option?.isOnly === true && tableProperty(element, 'ports')?.[id] === undefined) {
    const { section, key } = findSpelling(element.options, option.section, option.key) ?? option;
    const value = port === null ? null : String(port);
    return { type: 'setOptions', settings: [{ id: element.id, place: 'options', section, key, value }] };
  }
  if (id === MAIN && hasMainField(element))
    return { type: 'describe', ids: [element.id], properties: { port } };
  const { [id]: _before, ...others } = tableProperty(element, 'ports') ?? {};
  const ports = port === null ? others : { ...others, [id]: port };
  return {
    type: 'describe',
    ids: [element.id],
    properties: { ports: Object.keys(ports).length === 0 ? null : ports },
  };
}

/** One step that states every number that Stave chose, so that it stays whatever is drawn later; undefined for none. */
export function statementOfChosen(plans: readonly ElementPorts[]): Command | undefined {
  const commands = plans.flatMap(({ element, ports }): Command[] => {
    const chosen = ports.filter(({ source }) => isChosen(source) && source.kind !== 'above-main');
    const tabled = chosen.filter(({ id }) => portSpec(element.type, id)?.option?.isOnly !== true);
    const inOptions = chosen.filter((port) => !tabled.includes(port));
    const [first, ...more] = tabled;
    const table =
      first === undefined
        ? []
        : more.length === 0
          ? [portStatement(element, first.id, first.port)]
          : [tableStatement(element, tabled)];
    return [...table, ...inOptions.map(({ id, port }) => portStatement(element, id, port))];
  });
  return commands.length === 0
    ? undefined
    : { type: 'batch', label: 'State the ports that Stave chose', commands };
}

function tableStatement(
  element: Element,
  chosen: readonly { readonly id: string; readonly port: number }[],
): Command {
  const ports = {
    ...tableProperty(element, 'ports'),
    ...Object.fromEntries(chosen.map(({ id, port }) => [id, port])),
  };
  return { type: 'describe', ids: [element.id], properties: { ports } };
}

function hasMainField(element: Element): boolean {
  return (
    numberProperty(element, 'port') !== undefined ||
    componentType(element.type)?.fields.some(({ key }) => key === 'port') === true
  );
}
