import type { ReactElement } from 'react';
import type { EvidenceGrade, Source } from '#shared/catalog/source.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import styles from './SourceList.module.css';

const GRADES: Readonly<Record<EvidenceGrade, { readonly label: string; readonly meaning: string }>> = {
  seed: { label: 'Founding document', meaning: 'Stands in one of the founding documents.' },
  documented: { label: 'Documented', meaning: 'Stands in a public page of the vendor.' },
  inferred: { label: 'Inferred', meaning: 'Follows from documented facts.' },
  recalled: {
    label: 'Not verified',
    meaning: 'General knowledge that nobody has checked against a document.',
  },
};

/** Where a statement comes from, and how well that supports it. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }): ReactElement {
  return (
    <ul className={styles.list}>
      {sources.map((source) => (
        <li key={`${source.document} ${source.heading ?? ''}`}>
          <Badge title={GRADES[source.evidence].meaning}>{GRADES[source.evidence].label}</Badge>
          <span>
            {/^https?:\/\//.test(source.document) ? (
              <a className={styles.link} href={source.document} target="_blank" rel="noreferrer">
                {source.document}
              </a>
            ) : (
              source.document
            )}
            {source.heading === undefined ? null : `, “${source.heading}”`}
          </span>
        </li>
      ))}
    </ul>
  );
}
