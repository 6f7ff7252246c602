import type { ReactElement } from 'react';
import { flows } from '#shared/flows/registry.ts';
import { countOf } from '#shared/kernel/words.ts';
import { flowStoreOf, useFlowPlayer } from '#renderer/state/flow-store.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './FlowControls.module.css';

const flowItems = flows.map(({ id, title }) => ({ value: id, label: title }));

/** Which flow, from where, and the keys of a player. */
export function FlowControls(): ReactElement {
  const player = flowStoreOf(useWorkspace());
  const flow = useFlowPlayer((state) => state.flow);
  const starts = useFlowPlayer((state) => state.starts);
  const start = useFlowPlayer((state) => state.start);
  const last = useFlowPlayer((state) => state.steps.length - 1);
  const current = useFlowPlayer((state) => state.current);
  const running = useFlowPlayer((state) => state.running);
  return (
    <div className={styles.controls}>
      <div className={styles.choice}>
        <Select label="Flow" size="s" value={flow?.id ?? null} items={flowItems} onChange={player.choose} />
      </div>
      <div className={styles.choice}>
        <Select
          label="Starting point"
          size="s"
          value={start?.id ?? null}
          items={starts.map(({ id, name, detail }) => ({ value: id, label: name, hint: detail }))}
          onChange={player.startFrom}
          placeholder="Nothing to start from"
          disabled={starts.length === 0}
        />
      </div>
      <div className={styles.keys} role="group" aria-label="Player">
        <IconButton
          icon="arrow-left"
          label="Back"
          keys="Left"
          blocked={current < 0 ? 'this is the beginning' : undefined}
          onClick={player.back}
        />
        <Button size="s" tone="primary" icon={running ? 'pause' : 'play'} onClick={player.toggle}>
          {running ? 'Pause' : 'Play'}
        </Button>
        <IconButton
          icon="arrow-right"
          label="Step"
          keys="Right"
          blocked={current >= last ? 'this is the last step' : undefined}
          onClick={player.next}
        />
        <IconButton
          icon="rotate-ccw"
          label="Reset"
          keys="Escape"
          blocked={current < 0 ? 'this is the beginning' : undefined}
          onClick={player.reset}
        />
      </div>
      <Verdict />
    </div>
  );
}

/** Whether the flow can happen at all, before anybody has played it. */
function Verdict(): ReactElement | null {
  const steps = useFlowPlayer((state) => state.steps);
  const flow = useFlowPlayer((state) => state.flow);
  const troubled = steps.filter(({ problems }) => problems.length > 0).length;
  if (flow === undefined) return null;
  return (
    <p className={styles.verdict}>
      <StatusIcon status={troubled === 0 ? 'success' : 'error'} />
      {troubled === 0
        ? `All ${String(steps.length)} steps have what they need.`
        : `${countOf(troubled, 'step')} of ${String(steps.length)} cannot happen as drawn.`}
    </p>
  );
}
