import type { ReactElement } from 'react';
import { factsOf } from '#shared/facts/facts.ts';
import { tableProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { HIGHEST_PORT, LOWEST_PORT } from '#shared/model/port-range.ts';
import { portSpec } from '#shared/ports/port-kind.ts';
import { elementPorts, isChosen, type AssignedPort, type ElementPorts } from '#shared/ports/port-plan.ts';
import { groundWords, openWords, sourceWords } from '#shared/ports/port-words.ts';
import { portStatement, statementOfChosen } from '#shared/ports/state-port.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TableField } from '#renderer/ui/TableField.tsx';
import styles from './inspector.module.css';
import { useEdit } from './use-edit.ts';

/** The ports of one element: what is stated, and beside an empty field what Stave chooses meanwhile. */
export function PortsSection({ plan }: { readonly plan: ElementPorts }): ReactElement {
  const edit = useEdit();
  const { element, ports, open, refused } = plan;
  const statement = statementOfChosen([plan]);
  const own = ports.filter(({ id, source }) => source.kind !== 'stated' || isKnown(element, id));
  const others = Object.entries(tableProperty(element, 'ports') ?? {}).filter(
    ([id]) => !isKnown(element, id),
  );
  const state = (id: string, port: number | null, run: string): void => {
    edit(portStatement(element, id, port), `port ${id} ${run}`);
  };
  return (
    <Section title="Ports">
      {own.map((port) =>
        isElsewhere(port) ? (
          <p key={port.id} className={styles.summary}>
            {port.id}: {port.port}, {groundWords(port.source)}.
          </p>
        ) : (
          <PortField
            key={port.id}
            id={port.id}
            stated={port.source.kind === 'stated' ? port.port : null}
            meanwhile={port.source.kind === 'stated' ? undefined : String(port.port)}
            help={port.source.kind === 'stated' ? undefined : sentence(sourceWords(port.source))}
            onChange={(next, run) => {
              state(port.id, next, run);
            }}
          />
        ),
      )}
      {open.map((port) => (
        <PortField
          key={port.id}
          id={port.id}
          stated={null}
          meanwhile={undefined}
          help={sentence(openWords(port))}
          onChange={(next, run) => {
            state(port.id, next, run);
          }}
        />
      ))}
      {refused
        .filter(({ id }) => isKnown(element, id))
        .map(({ id, port }) => (
          <PortField
            key={id}
            id={id}
            stated={port}
            meanwhile={undefined}
            help="No port can have this number, so it is left out."
            onChange={(next, run) => {
              state(id, next, run);
            }}
          />
        ))}
      {statement === undefined ? null : (
        <div className={styles.buttons}>
          <Button
            size="s"
            title="Keeps the numbers whatever is drawn later"
            onClick={() => {
              edit(statement);
            }}
          >
            State what Stave chose
          </Button>
        </div>
      )}
      <TableField
        label="Other ports"
        range={{ whole: true, min: LOWEST_PORT, max: HIGHEST_PORT }}
        value={Object.fromEntries(others)}
        onChange={(next, run) => {
          const kept = Object.entries(tableProperty(element, 'ports') ?? {}).filter(([id]) =>
            isKnown(element, id),
          );
          const table = { ...Object.fromEntries(kept), ...next };
          const value = Object.keys(table).length === 0 ? null : table;
          edit({ type: 'describe', ids: [element.id], properties: { ports: value } }, `ports ${run}`);
        }}
      />
    </Section>
  );
}

/** The ports of an element, where there is anything to say of them: analyses see no sketches. */
export function portsToShow(document: Topology, element: Element): ElementPorts | undefined {
  const plan = elementPorts(factsOf(document), element);
  return plan.ports.length + plan.open.length + plan.refused.length > 0 ? plan : undefined;
}

function PortField(props: {
  readonly id: string;
  readonly stated: number | null;
  /** What holds while nothing is stated. */
  readonly meanwhile: string | undefined;
  readonly help: string | undefined;
  readonly onChange: (port: number | null, run: string) => void;
}): ReactElement {
  const { id, stated, meanwhile, help, onChange } = props;
  return (
    <NumberField
      label={id === 'default' ? 'Main port' : `Port ${id}`}
      whole
      min={LOWEST_PORT}
      max={HIGHEST_PORT}
      value={stated}
      placeholder={meanwhile ?? 'Not stated'}
      help={help}
      onChange={onChange}
    />
  );
}

/** Stated where a field cannot change it: in an option that has its place elsewhere, or by the main port. */
function isElsewhere({ source }: AssignedPort): boolean {
  return source.kind === 'option' || (source.kind === 'above-main' && !isChosen(source));
}

function isKnown({ type }: Element, id: string): boolean {
  return id === 'default' || portSpec(type, id) !== undefined;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
