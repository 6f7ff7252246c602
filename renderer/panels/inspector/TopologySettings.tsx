import type { ReactElement } from 'react';
import { tenancies } from '#shared/model/topology.ts';
import { MOST_AGENTS } from '#shared/model/workload.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Header } from './Header.tsx';
import styles from './inspector.module.css';
import { HostsSection } from './HostsSection.tsx';
import { NamesSection } from './NamesSection.tsx';
import { PortRangesSection } from './PortRangesSection.tsx';
import { ReleasesSection } from './ReleasesSection.tsx';
import { useEdit } from './use-edit.ts';

const TENANCIES = tenancies.map((value) => ({
  value,
  label: value === 'single' ? 'Single' : 'Multi',
}));

/** What holds for the whole topology; shown while nothing is selected. */
export function TopologySettings(): ReactElement {
  const edit = useEdit();
  const { name, description, environment, workload } = useDocument((state) => state.document);
  return (
    <>
      <Header icon="workflow" title={name} kind="Topology" />
      <div className={styles.scroller}>
        <Section title="General">
          <TextField
            label="Name"
            value={name}
            problemOf={(text) => (text.trim() === '' ? 'A topology needs a name.' : undefined)}
            onChange={(text, run) => {
              edit({ type: 'describeTopology', name: text }, `topology name ${run}`);
            }}
          />
          <TextField
            label="Description"
            value={description}
            lines={3}
            placeholder="None"
            onChange={(text, run) => {
              edit({ type: 'describeTopology', description: text }, `description ${run}`);
            }}
          />
        </Section>
        <Section title="Environment">
          <Field label="Tenancy" inline>
            {({ control }) => (
              <Segmented
                id={control}
                label="Tenancy"
                value={environment.tenancy}
                items={TENANCIES}
                onChange={(tenancy) => {
                  edit({ type: 'describeTopology', environment: { tenancy } });
                }}
              />
            )}
          </Field>
          <TextField
            label="Default tenant"
            value={environment.defaultTenant}
            help="Tenant of everything that names none. Single-tenant environments call it Resources."
            problemOf={(text) => (text.trim() === '' ? 'A tenant needs a name.' : undefined)}
            onChange={(defaultTenant, run) => {
              edit({ type: 'describeTopology', environment: { defaultTenant } }, `tenant ${run}`);
            }}
          />
        </Section>
        <Section title="Workload">
          <NumberField
            label="Agents at once"
            whole
            min={0}
            max={MOST_AGENTS}
            value={workload.concurrentAgents ?? null}
            help="Agents logged in at the same time, at the busiest moment."
            onChange={(concurrentAgents, run) => {
              edit({ type: 'describeTopology', concurrentAgents }, `agents ${run}`);
            }}
          />
        </Section>
        <HostsSection />
        <NamesSection />
        <ReleasesSection />
        <PortRangesSection />
      </div>
    </>
  );
}
