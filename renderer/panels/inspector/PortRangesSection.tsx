import type { ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import type { Topology } from '#shared/model/topology.ts';
import { defaultRanges } from '#shared/ports/default-ranges.ts';
import { portKind, usualNumber } from '#shared/ports/port-kind.ts';
import { RANGE_PROBLEM, rangeText, readRange } from '#shared/ports/range-text.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './inspector.module.css';
import { useEdit } from './use-edit.ts';

/** The ranges that ports are chosen from, for what is drawn. */
export function PortRangesSection(): ReactElement {
  const edit = useEdit();
  const document = useDocument((state) => state.document);
  const kinds = drawnKinds(document);
  return (
    <Section title="Ranges of ports" startsClosed>
      <p className={styles.summary}>
        {kinds.length === 0
          ? 'Kinds of ports that you draw are listed here.'
          : 'Ports that nobody states are chosen host by host: the usual number, then the first free one of the range. A range of your own is used instead of both.'}
      </p>
      {kinds.map(({ kind, label, usual, initial }) => {
        const stated = document.portRanges[kind];
        return (
          <TextField
            key={kind}
            label={label}
            mono
            value={stated === undefined ? '' : rangeText(stated)}
            placeholder={usual === undefined ? initial : `${String(usual)}, ${initial}`}
            normalise={(text) => text.trim()}
            problemOf={(text) => (text === '' || readRange(text) !== undefined ? undefined : RANGE_PROBLEM)}
            onChange={(text, run) => {
              const range = text === '' ? null : readRange(text);
              if (range !== undefined)
                edit({ type: 'describeTopology', portRanges: { [kind]: range } }, `range ${kind} ${run}`);
            }}
          />
        );
      })}
    </Section>
  );
}

/** Kinds of ports of the types that are drawn, or that have a range already. */
function drawnKinds({ elements, portRanges }: Topology): readonly {
  readonly kind: string;
  readonly label: string;
  readonly usual: number | undefined;
  readonly initial: string;
}[] {
  const drawn = new Set(Object.values(elements).map(({ type }) => type));
  return defaultRanges.flatMap((range) => {
    const { type, port } = range;
    const kind = portKind(type, port);
    if (!drawn.has(type) && portRanges[kind] === undefined) return [];
    const name = componentType(type)?.label ?? type;
    const label = port === 'default' ? name : `${name}, ${port}`;
    return [{ kind, label, usual: usualNumber(type, port), initial: rangeText(range) }];
  });
}
