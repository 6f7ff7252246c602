import { useEffect, useMemo, useRef, useState } from 'react';
import { afterPaint } from '#renderer/canvas/after-paint.ts';
import { createHandOver, type Drawn, type HandedOver } from './hand-over.ts';

/** How long a turn may take, in milliseconds: the window answers within a few of these. */
const TURN_MS = 40;
/** How many shapes a turn takes on: at first, at most and at least. */
const FIRST = 60;
const MOST = 120;
const FEWEST = 15;

interface Turn {
  readonly shapes: number;
  readonly startedAt: number;
}

/**
 * Hands over what is to be drawn in turns, each after the browser has painted the one before; how much a turn takes on
 * follows from how long the last one took. What a gesture is moving does not wait.
 */
export function useHandedOver(wanted: Drawn, isUrgent: boolean): HandedOver {
  const [handOver] = useState(createHandOver);
  const [turn, setTurn] = useState<Turn>({ shapes: FIRST, startedAt: 0 });
  const handed = useMemo(
    () => handOver(wanted, isUrgent ? Number.POSITIVE_INFINITY : turn.shapes),
    [handOver, wanted, isUrgent, turn],
  );
  const last = useRef(turn);
  useEffect(() => {
    const startedAt = last.current === turn ? performance.now() : turn.startedAt;
    last.current = turn;
    if (handed.isComplete) return undefined;
    return afterPaint(() => {
      const now = performance.now();
      const fitting = (turn.shapes * TURN_MS) / Math.max(1, now - startedAt);
      setTurn({ shapes: Math.round(Math.min(MOST, Math.max(FEWEST, fitting))), startedAt: now });
    });
  }, [handed, turn]);
  return handed;
}
