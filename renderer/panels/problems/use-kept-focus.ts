import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface KeptFocus<Part extends HTMLElement> {
  readonly ref: RefObject<Part | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Props for a part of the window, itself focusable, whose controls come and go: it takes the keyboard when the control
 * that had it vanishes. When it vanishes as a whole together with the keyboard, `onLost` is called.
 */
export function useKeptFocus<Part extends HTMLElement>(onLost?: () => void): KeptFocus<Part> {
  const ref = useRef<Part>(null);
  const isInside = useRef(false);
  const lost = useRef(onLost);
  useEffect(() => {
    lost.current = onLost;
    if (isInside.current && document.activeElement === document.body) ref.current?.focus();
  });
  useLayoutEffect(
    () => () => {
      if (isInside.current) lost.current?.();
    },
    [],
  );
  return {
    ref,
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      isInside.current = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    },
  };
}
