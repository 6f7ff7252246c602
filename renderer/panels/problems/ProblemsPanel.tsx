import type { ReactElement, ReactNode } from 'react';
import { useAnalysis, useSession, useWorkspace } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { AcceptedTab } from './AcceptedTab.tsx';
import { LicencesTab } from './LicencesTab.tsx';
import { ProblemsTab } from './ProblemsTab.tsx';

interface ProblemsPanelProps {
  /** Tabs of other panels that share the place below the drawing. */
  readonly more?: readonly { readonly value: string; readonly label: string; readonly content: ReactNode }[];
}

/** What the engine says about the drawing: findings, what was accepted, and how the licences fare. */
export function ProblemsPanel({ more = [] }: ProblemsPanelProps): ReactElement {
  const { preferences, session } = useWorkspace();
  const tab = useSession((state) => state.lowerTab);
  const findings = useAnalysis((state) => state.analysis?.findings.length ?? 0);
  const accepted = useAnalysis((state) => state.analysis?.accepted.length ?? 0);
  const licences = useAnalysis((state) => state.analysis?.licences.length ?? 0);
  return (
    <Tabs
      label="Analysis"
      value={tab}
      onChange={session.showLowerTab}
      items={[
        { value: 'problems', label: 'Problems', badge: findings },
        { value: 'accepted', label: 'Accepted', badge: accepted },
        { value: 'licences', label: 'Licences', badge: licences },
        ...more,
      ]}
      aside={
        <IconButton
          icon="x"
          size="s"
          label="Hide the problems panel"
          side="top"
          onClick={() => {
            preferences.setState({ showProblems: false });
          }}
        />
      }
    >
      {more.find(({ value }) => value === tab)?.content ?? <OwnTab tab={tab} />}
    </Tabs>
  );
}

function OwnTab({ tab }: { readonly tab: string }): ReactElement {
  const failure = useAnalysis((state) => state.failure);
  if (tab === 'accepted') return <AcceptedTab />;
  if (failure !== null) {
    return (
      <EmptyState icon="circle-x" title="The drawing could not be checked">
        {failure} It is tried again with the next change.
      </EmptyState>
    );
  }
  return tab === 'licences' ? <LicencesTab /> : <ProblemsTab />;
}
