import type { ReactElement } from 'react';
import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import { traceModes, type Addp, type Connection } from '#shared/model/connection.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useEdit } from './use-edit.ts';

const DEFAULT_PORT = 'default port';
/** The timeouts that the vendor's guides use in their examples. */
const USUAL_ADDP: Addp = { localTimeout: 7, remoteTimeout: 11, trace: 'none' };

/** Port, ADDP and label of a connection. */
export function ConnectionFields({ connection }: { readonly connection: Connection }): ReactElement {
  const edit = useEdit();
  const { id, port, addp, label } = connection;
  const from = useDocument((state) => state.document.elements[connection.from]?.type);
  const to = useDocument((state) => state.document.elements[connection.to]?.type);
  const rule = from === undefined || to === undefined ? undefined : connectionRule(from, to);
  const ports = (to === undefined ? undefined : componentType(to)?.ports) ?? [];
  const change = (next: Partial<Addp>, run?: string): void => {
    edit(
      { type: 'changeConnection', id, addp: { ...(addp ?? USUAL_ADDP), ...next } },
      run === undefined ? undefined : `addp ${run}`,
    );
  };
  return (
    <>
      {ports.length === 0 && port === undefined ? null : (
        <SelectField
          label="Port"
          value={port ?? DEFAULT_PORT}
          items={[
            { value: DEFAULT_PORT, label: 'Default port' },
            ...ports.map((spec) => ({
              value: spec.id,
              label: spec.id,
              ...(spec.port === undefined ? {} : { hint: String(spec.port) }),
            })),
          ]}
          onChange={(next) => {
            edit({ type: 'changeConnection', id, port: next === DEFAULT_PORT ? null : next });
          }}
        />
      )}
      {rule?.meaning === 'member' || label !== undefined ? (
        <TextField
          label="Label"
          value={label ?? ''}
          placeholder="Name of the data center"
          help="Data center label of this member in the List."
          onChange={(text, run) => {
            edit({ type: 'changeConnection', id, label: text === '' ? null : text }, `label ${run}`);
          }}
        />
      ) : null}
      {rule?.meaning === 'connection' || addp !== undefined ? (
        <Checkbox
          checked={addp !== undefined}
          onChange={(on) => {
            edit({ type: 'changeConnection', id, addp: on ? USUAL_ADDP : null });
          }}
        >
          Detect disconnection (ADDP)
        </Checkbox>
      ) : null}
      {addp === undefined ? null : (
        <>
          <NumberField
            label="Local timeout"
            unit="s"
            whole
            min={0}
            optional={false}
            value={addp.localTimeout}
            onChange={(next, run) => {
              if (next !== null) change({ localTimeout: next }, run);
            }}
          />
          <NumberField
            label="Remote timeout"
            unit="s"
            whole
            min={0}
            optional={false}
            value={addp.remoteTimeout}
            onChange={(next, run) => {
              if (next !== null) change({ remoteTimeout: next }, run);
            }}
          />
          <SelectField
            label="Trace"
            value={addp.trace}
            items={traceModes.map((value) => ({ value, label: value }))}
            onChange={(trace) => {
              change({ trace });
            }}
          />
        </>
      )}
    </>
  );
}
