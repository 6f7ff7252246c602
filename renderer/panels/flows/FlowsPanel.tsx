import { useEffect, type KeyboardEvent, type ReactElement } from 'react';
import { flowStoreOf, useFlowPlayer, type FlowStore } from '#renderer/state/flow-store.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FlowControls } from './FlowControls.tsx';
import styles from './FlowsPanel.module.css';
import { StepDetails } from './StepDetails.tsx';
import { StepList } from './StepList.tsx';

const STEP_MILLISECONDS = 4000;

/** Plays a documented flow on the drawing, step by step. The drawing shows the step while this panel is open. */
export function FlowsPanel(): ReactElement {
  const player = flowStoreOf(useWorkspace());
  const steps = useFlowPlayer((state) => state.steps);
  const current = useFlowPlayer((state) => state.current);
  useEffect(() => {
    player.show(true);
    return () => {
      player.show(false);
    };
  }, [player]);
  useClock(player);
  const step = steps[current];
  return (
    <section className={styles.panel} aria-label="Flows" onKeyDown={(event) => steer(event, player)}>
      <FlowControls />
      <div className={styles.body}>
        <StepList />
        {step === undefined ? (
          <EmptyState icon="play" title="Not started">
            Play the flow, or step through it: the drawing shows who takes part in each step. Space plays and
            pauses, the arrow keys step.
          </EmptyState>
        ) : (
          <StepDetails played={step} />
        )}
      </div>
    </section>
  );
}

/** Goes to the next step after a while, for as long as the player runs. */
function useClock(player: FlowStore): void {
  const running = useFlowPlayer((state) => state.running);
  const current = useFlowPlayer((state) => state.current);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(player.next, STEP_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [player, running, current]);
}

/** Keys of the player, except those that the focused control needs itself. */
function steer(event: KeyboardEvent<HTMLElement>, player: FlowStore): void {
  const { target, currentTarget, key } = event;
  if (event.defaultPrevented || !(target instanceof Element) || !currentTarget.contains(target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('[role="combobox"]') !== null) return;
  const moves: Readonly<Record<string, () => void>> = {
    ' ': player.toggle,
    ArrowRight: player.next,
    ArrowDown: player.next,
    ArrowLeft: player.back,
    ArrowUp: player.back,
    Home: () => player.goTo(0),
    End: () => player.goTo(Number.MAX_SAFE_INTEGER),
    Escape: player.reset,
  };
  const move = moves[key];
  if (move === undefined || (key === ' ' && target.closest('button') !== null)) return;
  event.preventDefault();
  event.stopPropagation();
  move();
}
