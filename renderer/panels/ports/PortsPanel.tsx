import { useMemo, useState, type ReactElement } from 'react';
import { factsOf } from '#shared/facts/facts.ts';
import { portPlan } from '#shared/ports/port-plan.ts';
import { statementOfChosen } from '#shared/ports/state-port.ts';
import { portRows } from '#shared/report/ports/port-rows.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { exportPorts } from '#renderer/actions/file-ports.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { filteredPorts, type PortFilter } from './port-lines.ts';
import styles from './PortsPanel.module.css';
import { PortTable } from './PortTable.tsx';

const STATUS = [
  { value: 'all', label: 'All' },
  { value: 'chosen', label: 'Chosen by Stave' },
  { value: 'stated', label: 'Stated' },
  { value: 'open', label: 'Open' },
] as const;

/** What listens at which port of which host, and who decided it. */
export function PortsPanel(): ReactElement {
  const workspace = useWorkspace();
  const document = useDocument((state) => state.document);
  const rows = useMemo(() => portRows(factsOf(document)), [document]);
  const [filter, setFilter] = useState<PortFilter>({ search: '', status: 'all' });
  const shown = useMemo(() => filteredPorts(rows, filter), [rows, filter]);
  const isAnyChosen = rows.some(({ status, id }) => status === 'chosen' && id !== 'lca');
  const stateChosen = (): void => {
    const statement = statementOfChosen(portPlan(factsOf(document)).flatMap(({ elements }) => elements));
    const result = statement && workspace.documents.dispatch(statement);
    if (result?.ok === false) workspace.notices.post({ kind: 'error', text: result.error });
  };
  if (rows.length === 0) {
    return (
      <EmptyState icon="cable" title="Nothing listens anywhere yet">
        Ports are planned host by host for whatever you draw.
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <div className={styles.status}>
          <Segmented
            label="Which ports"
            items={STATUS}
            value={filter.status}
            onChange={(status) => {
              setFilter({ ...filter, status });
            }}
          />
        </div>
        <SearchField
          label="Filter ports"
          value={filter.search}
          onChange={(search) => {
            setFilter({ ...filter, search });
          }}
        />
        <Button size="s" disabled={!isAnyChosen} onClick={stateChosen}>
          State what Stave chose
        </Button>
        <Button
          size="s"
          icon="file-text"
          onClick={() => {
            attempt(workspace, 'Export the table of ports', () => exportPorts(workspace, shown));
          }}
        >
          Export as CSV…
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="search-x" title="Nothing matches the filter" />
      ) : (
        <PortTable rows={shown} />
      )}
    </div>
  );
}
