import { useState, type ReactElement } from 'react';
import type { Bundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import styles from './ExportDialog.module.css';

type TabName = 'files' | 'secrets' | 'open';

/** What will be in the bundle, what has to be filled in, and what it leaves out. */
export function BundleContents({ bundle }: { readonly bundle: Bundle }): ReactElement {
  const [tab, setTab] = useState<TabName>('files');
  const { files, secrets, toComplete } = bundle;
  return (
    <section className={styles.contents} aria-label="What will be written">
      <Tabs
        label="What will be written"
        value={tab}
        onChange={setTab}
        items={[
          { value: 'files', label: 'Files', badge: files.length },
          { value: 'secrets', label: 'Secrets to fill in', badge: secrets.length },
          { value: 'open', label: 'To complete by hand', badge: toComplete.length },
        ]}
      >
        <div className={styles.scroller} tabIndex={0}>
          {tab === 'files' ? (
            <ul>
              {files.map((file) => (
                <li key={file.path} className={styles.file}>
                  <span>{file.path}</span>
                  <span className={styles.muted}>{sizeText(file.text.length)}</span>
                </li>
              ))}
            </ul>
          ) : null}
          {tab === 'secrets' ? (
            <ul>
              {secrets.length === 0 ? <li className={styles.muted}>No secret is in this bundle.</li> : null}
              {secrets.map((secret) => (
                <li key={secret.name} className={styles.file}>
                  <span>{`\${${secret.name}}`}</span>
                  <span className={styles.muted}>
                    {secret.owner}, {secret.where}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
          {tab === 'open' ? (
            <ul>
              {toComplete.length === 0 ? <li className={styles.muted}>Nothing is left out.</li> : null}
              {toComplete.map((problem) => (
                <li key={`${problem.where} ${problem.what}`} className={styles.open}>
                  <strong>{problem.what}</strong>
                  <p>{problem.todo}</p>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </Tabs>
    </section>
  );
}

function sizeText(characters: number): string {
  return characters < 1024 ? `${String(characters)} B` : `${String(Math.round(characters / 1024))} kB`;
}
