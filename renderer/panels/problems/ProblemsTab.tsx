import { useMemo, useState, type ReactElement } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { Finding } from '#shared/findings/finding.ts';
import { machineStorage } from '#renderer/state/machine-storage.ts';
import { useAnalysis, useDocument, useSession } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { KindFilter } from './KindFilter.tsx';
import { ProblemList } from './ProblemList.tsx';
import { filteredFindings, problemRows, type ProblemFilter } from './problem-rows.ts';
import styles from './problems.module.css';
import { useNextProblem } from './use-next-problem.ts';

const NONE: readonly Finding[] = [];

/** The findings, filtered and grouped by rule, with the details of the chosen one beside them. */
export function ProblemsTab(): ReactElement {
  const findings = useAnalysis((state) => state.analysis?.findings ?? NONE);
  const checked = useAnalysis((state) => state.analysis !== null);
  const empty = useDocument((state) => Object.keys(state.document.elements).length === 0);
  const chosen = useSession((state) => state.finding);
  const [filter, setFilter] = useState<ProblemFilter>({ hidden: new Set(), search: '' });
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const layout = useDefaultLayout({
    id: 'stave.problems',
    panelIds: ['list', 'details'],
    storage: machineStorage,
  });
  const found = useMemo(() => filteredFindings(findings, filter), [findings, filter]);
  const rows = useMemo(() => problemRows(found, folded), [found, folded]);
  const { panel, onLost } = useNextProblem(rows);
  if (findings.length === 0) {
    return (
      <div ref={panel} className={styles.column} tabIndex={-1}>
        {empty || !checked ? (
          <EmptyState icon="list-checks" title="Nothing to check yet">
            Draw something, or start from an example: problems are listed here while you draw.
          </EmptyState>
        ) : (
          <EmptyState icon="circle-check" title="No problems found">
            Every check that applies to this drawing has passed.
          </EmptyState>
        )}
      </div>
    );
  }
  const finding = findings.find(({ fingerprint }) => fingerprint === chosen);
  return (
    <Group
      orientation="horizontal"
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
    >
      <Panel id="list" minSize={240}>
        <div ref={panel} className={styles.column} tabIndex={-1}>
          <div className={styles.filters}>
            <KindFilter
              findings={findings}
              hidden={filter.hidden}
              onChange={(hidden) => {
                setFilter({ ...filter, hidden });
              }}
            />
            <SearchField
              label="Filter problems"
              value={filter.search}
              onChange={(search) => {
                setFilter({ ...filter, search });
              }}
            />
          </div>
          {rows.length === 0 ? (
            <EmptyState icon="search-x" title="Nothing matches the filter" />
          ) : (
            <ProblemList rows={rows} chosen={chosen} folded={folded} onFold={setFolded} />
          )}
        </div>
      </Panel>
      <Separator className={styles.separator} />
      <Panel id="details" defaultSize="46" minSize={240}>
        {finding === undefined ? (
          <div className={styles.column}>
            <EmptyState icon="mouse-pointer-2" title="No problem chosen">
              Choose one to see its evidence, its consequence and what to do. F8 goes to the next.
            </EmptyState>
          </div>
        ) : (
          <FindingDetails key={finding.fingerprint} finding={finding} onLost={onLost} />
        )}
      </Panel>
    </Group>
  );
}
