import { useMemo, useState, type ReactElement } from 'react';
import { exportBundle, type BundleOptions } from '#shared/exchange/export/bundle/export-bundle.ts';
import type { Analysis } from '#shared/analysis/analysis.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { LookalikeChoice } from '#shared/secrets/leaving-texts.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { analysedFile, saveExport } from '#renderer/actions/file-export.ts';
import { useAnalysis, useDocument, usePreferences, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { BlockingFindings, BlockingProblems } from './Blocking.tsx';
import { BundleContents } from './BundleContents.tsx';
import { Lookalikes } from './Lookalikes.tsx';
import styles from './ExportDialog.module.css';

/** The way out of the product: what stands in the way first, then what will be written. */
export function ExportDialog(): ReactElement {
  const { session } = useWorkspace();
  const analysis = useAnalysis((state) => (state.current ? state.analysis : null));
  const failure = useAnalysis((state) => state.failure);
  if (analysis !== null) return <CheckedExport analysis={analysis} />;
  return (
    <Dialog title="Export configuration bundle" size="l" onClose={session.closeDialog}>
      {failure === null ? (
        <EmptyState icon="list-checks" title="Checking the drawing…" />
      ) : (
        <EmptyState icon="circle-x" title="The drawing could not be checked">
          {failure} Without a check nothing is exported.
        </EmptyState>
      )}
    </Dialog>
  );
}

function CheckedExport({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const workspace = useWorkspace();
  const document = useDocument((state) => state.document);
  const file = useDocument((state) => state.file);
  const author = usePreferences((state) => state.author);
  const [overriding, setOverriding] = useState(false);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(author);
  const [lookalikes, setLookalikes] = useState<LookalikeChoice>('placeholder');
  const { appVersion, session } = workspace;
  const options = useMemo(() => ({ analysis, appVersion, lookalikes }), [analysis, appVersion, lookalikes]);
  const gate = useMemo(() => exportBundle(document, options), [document, options]);
  const preview = useMemo(() => (gate.ok ? gate : overridden(document, options)), [gate, document, options]);
  // What looks like a secret is told by its placeholders, also when it is left as it is.
  const found = useMemo(() => {
    const hidden =
      options.lookalikes === 'placeholder'
        ? preview
        : overridden(document, { ...options, lookalikes: 'placeholder' });
    return hidden.ok ? hidden.value.lookalikes : [];
  }, [preview, document, options]);
  const findings = gate.ok ? [] : gate.error.findings;
  const problems = preview.ok ? [] : preview.error.problems;
  const stated = reason.trim() !== '' && by.trim() !== '';
  const ready = gate.ok || (problems.length === 0 && overriding && stated);

  const write = async (): Promise<void> => {
    const override = gate.ok ? undefined : { reason: reason.trim(), by: by.trim() };
    const bundle = exportBundle(document, {
      ...options,
      override,
      file: analysedFile(document, file, appVersion),
    });
    if (!bundle.ok) return;
    if (override !== undefined) workspace.preferences.setState({ author: override.by });
    if (await saveExport(workspace, bundle.value)) session.closeDialog();
  };

  return (
    <Dialog
      title="Export configuration bundle"
      size="l"
      description="Files for Genesys Administrator, with findings, a runbook and a manifest. What an option says is a secret leaves as a placeholder only."
      onClose={session.closeDialog}
      footer={
        <>
          <Button onClick={session.closeDialog}>Cancel</Button>
          <Button
            tone="primary"
            icon="package"
            disabled={!ready}
            onClick={() => {
              attempt(workspace, 'Export', write);
            }}
          >
            {gate.ok ? 'Export…' : 'Export in spite of errors…'}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {problems.length === 0 ? null : <BlockingProblems problems={problems} />}
        {findings.length === 0 ? null : <BlockingFindings findings={findings} />}
        {findings.length === 0 || problems.length > 0 ? null : (
          <div className={styles.override}>
            <Checkbox checked={overriding} onChange={setOverriding}>
              Export in spite of these errors. The reason is written into the bundle.
            </Checkbox>
            {overriding ? (
              <>
                <TextField
                  label="Reason"
                  value={reason}
                  lines={2}
                  placeholder="Why is the bundle needed all the same?"
                  onChange={setReason}
                />
                <TextField label="Decided by" value={by} placeholder="Name" onChange={setBy} />
              </>
            ) : null}
          </div>
        )}
        {found.length === 0 ? null : (
          <Lookalikes found={found} choice={lookalikes} onChoose={setLookalikes} />
        )}
        {preview.ok ? <BundleContents bundle={preview.value} /> : null}
      </div>
    </Dialog>
  );
}

/** What would be written if the errors were overridden, so that it can be looked at before giving a reason. */
function overridden(document: Topology, options: BundleOptions): ReturnType<typeof exportBundle> {
  return exportBundle(document, { ...options, override: { reason: 'preview', by: 'preview' } });
}
