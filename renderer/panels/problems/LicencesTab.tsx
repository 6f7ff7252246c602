import type { ReactElement } from 'react';
import type { LicenceSummary } from '#shared/analysis/analysis.ts';
import { capacityText, grantsDependOnOrder } from '#shared/report/capacity-text.ts';
import { useAnalysis, useWorkspace } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './LicencesTab.module.css';

const NONE: readonly LicenceSummary[] = [];

/** What the nodes of each cluster ask for, what they are granted, and how many agents that lets in. */
export function LicencesTab(): ReactElement {
  const licences = useAnalysis((state) => state.analysis?.licences ?? NONE);
  if (licences.length === 0) {
    return (
      <EmptyState icon="ticket" title="No licences to count">
        They are counted for every Interaction Server cluster that is drawn.
      </EmptyState>
    );
  }
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Licences">
      {licences.map((licence) => (
        <LicenceTable key={`${licence.clusterId} ${licence.feature}`} licence={licence} />
      ))}
    </div>
  );
}

function LicenceTable({ licence }: { readonly licence: LicenceSummary }): ReactElement {
  const { session } = useWorkspace();
  const { cluster, feature, available, capacityRange, nodes, reason } = licence;
  return (
    <section className={styles.cluster}>
      <h3 className={styles.title}>
        {cluster} <span className={styles.feature}>{feature}</span>
      </h3>
      {reason !== null ? (
        <p className={styles.reason}>
          <StatusIcon status="unknown" size={14} /> Cannot tell: {reason}.
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Node</th>
              <th scope="col">Requested</th>
              <th scope="col">Granted</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((node) => (
              <tr key={node.id} data-short={node.requested !== 'max' && node.granted < node.requested}>
                <td>
                  <button
                    type="button"
                    className={styles.node}
                    onClick={() => {
                      session.revealAndSelect([node.id]);
                    }}
                  >
                    {node.name}
                  </button>
                </td>
                <td>{node.requested === 'max' ? 'all' : node.requested}</td>
                <td>{node.granted}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">In the pool</th>
              <td />
              <td>{available}</td>
            </tr>
            <tr>
              <th scope="row">Agents at the same time</th>
              <td />
              <td>{capacityRange === null ? 'none' : capacityText(capacityRange)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {grantsDependOnOrder(licence) && (
        <p className={styles.order}>
          Granted when the servers start in order of name; another order may grant other numbers.
        </p>
      )}
    </section>
  );
}
