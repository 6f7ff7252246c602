import type { ReactElement } from 'react';
import type { Source } from '#shared/catalog/source.ts';
import styles from './TemplatesDialog.module.css';

/** Which guides describe what a template draws. */
export function TemplateSources({ sources }: { readonly sources: readonly Source[] }): ReactElement {
  return (
    <section className={styles.sources}>
      <h3>Where this is described</h3>
      <ul>
        {sources.map((source) => (
          <li key={`${source.document} ${source.heading ?? ''}`}>
            {source.document}
            {source.heading === undefined ? null : <div>“{source.heading}”</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
