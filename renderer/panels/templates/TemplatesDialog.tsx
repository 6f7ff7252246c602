import { useState, type ReactElement } from 'react';
import { templates } from '#shared/templates/registry.ts';
import type { Template } from '#shared/templates/template.ts';
import { findAction } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import styles from './TemplatesDialog.module.css';

/** The documented deployments to start from: a gallery, and the questions of the chosen one. */
export function TemplatesDialog(): ReactElement {
  const workspace = useWorkspace();
  const [chosen, setChosen] = useState<Template | null>(null);
  const [search, setSearch] = useState('');
  const close = workspace.session.closeDialog;
  if (chosen !== null) {
    return (
      <TemplateForm
        template={chosen}
        onBack={() => {
          setChosen(null);
        }}
      />
    );
  }
  const found = templates.filter((template) => matches(template, search));
  const open = findAction('file.open');
  return (
    <Dialog
      title="Start from an example"
      size="xl"
      description="Deployments that the vendor's guides describe. You choose the numbers and names; everything can be changed afterwards."
      onClose={close}
      footer={
        <>
          {open === undefined ? null : (
            <Button
              icon="folder-open"
              onClick={() => {
                close();
                runAction(open, workspace);
              }}
            >
              Open a file…
            </Button>
          )}
          <Button onClick={close}>Start with an empty drawing</Button>
        </>
      }
    >
      <div className={styles.search}>
        <SearchField label="Search examples" value={search} onChange={setSearch} />
      </div>
      {found.length === 0 ? (
        <EmptyState icon="search-x" title="No example matches">
          Search for another word, or start with an empty drawing.
        </EmptyState>
      ) : (
        <ul className={styles.gallery}>
          {found.map((template) => (
            <li key={template.id}>
              <TemplateCard
                template={template}
                onChoose={() => {
                  setChosen(template);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function matches(template: Template, search: string): boolean {
  const text = [template.title, template.summary, ...template.sources.map((source) => source.document)]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
