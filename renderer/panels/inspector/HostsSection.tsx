import type { ReactElement } from 'react';
import { operatingSystemNames, operatingSystems } from '#shared/model/host-defaults.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useEdit } from './use-edit.ts';

const NOT_STATED = 'not-stated';
const SYSTEMS = [
  { value: NOT_STATED, label: 'Not stated' },
  ...operatingSystems.map((value) => ({ value, label: operatingSystemNames[value] })),
] as const;

/** The operating system of every host that states none of its own. */
export function HostsSection(): ReactElement {
  const edit = useEdit();
  const { os, osVersion } = useDocument((state) => state.document.hosts);
  return (
    <Section title="Hosts">
      <SelectField
        label="Operating system"
        help="Of every host that states none of its own. The configuration of a host needs one."
        value={os ?? NOT_STATED}
        items={SYSTEMS}
        onChange={(next) => {
          edit({ type: 'describeTopology', hosts: { os: next === NOT_STATED ? null : next } });
        }}
      />
      <TextField
        label="Version of the operating system"
        value={osVersion ?? ''}
        placeholder="Not stated"
        normalise={(text) => text.trim()}
        onChange={(text, run) => {
          const hosts = { osVersion: text === '' ? null : text };
          edit({ type: 'describeTopology', hosts }, `version of the operating system ${run}`);
        }}
      />
    </Section>
  );
}
