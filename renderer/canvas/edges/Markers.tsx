import type { ReactElement } from 'react';
import styles from './edges.module.css';

/** Arrowheads by meaning: a filled arrow, a diamond, a bar, a ring, an open arrow. They take the colour of their line. */
export function Markers(): ReactElement {
  const common = {
    viewBox: '0 0 12 12',
    markerUnits: 'userSpaceOnUse',
    orient: 'auto-start-reverse',
  } as const;
  const large = { ...common, markerWidth: 12, markerHeight: 12, refY: 6 };
  return (
    <svg className={styles.markers} aria-hidden="true">
      <defs>
        <marker id="stave-connection" {...large} refX={11}>
          <path d="M1 1.5 11 6 1 10.5Z" fill="context-stroke" />
        </marker>
        <marker id="stave-member" {...large} refX={11}>
          <path
            d="M1 6 6 2 11 6 6 10Z"
            fill="var(--color-surface-raised)"
            stroke="context-stroke"
            strokeWidth="1.4"
          />
        </marker>
        <marker id="stave-access" {...large} refX={8}>
          <path d="M3 1.5V10.5M7 1.5V10.5" stroke="context-stroke" strokeWidth="1.6" />
        </marker>
        <marker id="stave-content" {...large} refX={10}>
          <circle
            cx="6"
            cy="6"
            r="3.6"
            fill="var(--color-surface-raised)"
            stroke="context-stroke"
            strokeWidth="1.4"
          />
        </marker>
        <marker id="stave-service" {...large} refX={11}>
          <path d="M2 1.5 11 6 2 10.5" fill="none" stroke="context-stroke" strokeWidth="1.6" />
        </marker>
      </defs>
    </svg>
  );
}
