import { useFlowHighlight } from '#renderer/state/flow-store.ts';
import styles from './flow-look.module.css';

/** Class of a card or line while a flow is played, for the part it takes in the current step. */
export function useFlowLook(id: string): string | undefined {
  const highlight = useFlowHighlight(id);
  return highlight === undefined ? undefined : styles[highlight];
}
