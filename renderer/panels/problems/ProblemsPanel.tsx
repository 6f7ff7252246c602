import { useState, type ReactElement } from 'react';
import { useAnalysis, useWorkspace } from '#renderer/state/workspace.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { AcceptedTab } from './AcceptedTab.tsx';
import { LicencesTab } from './LicencesTab.tsx';
import { ProblemsTab } from './ProblemsTab.tsx';

type TabName = 'problems' | 'accepted' | 'licences';

/** What the engine says about the drawing: findings, what was accepted, and how the licences fare. */
export function ProblemsPanel(): ReactElement {
  const { preferences } = useWorkspace();
  const [tab, setTab] = useState<TabName>('problems');
  const findings = useAnalysis((state) => state.analysis?.findings.length ?? 0);
  const accepted = useAnalysis((state) => state.analysis?.accepted.length ?? 0);
  const licences = useAnalysis((state) => state.analysis?.licences.length ?? 0);
  return (
    <Tabs
      label="Analysis"
      value={tab}
      onChange={setTab}
      items={[
        { value: 'problems', label: 'Problems', badge: findings },
        { value: 'accepted', label: 'Accepted', badge: accepted },
        { value: 'licences', label: 'Licences', badge: licences },
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
      {tab === 'problems' ? <ProblemsTab /> : tab === 'accepted' ? <AcceptedTab /> : <LicencesTab />}
    </Tabs>
  );
}
