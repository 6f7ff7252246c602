import type { ReactElement } from 'react';
import { originText } from '#shared/library/versions.ts';
import type { Element } from '#shared/model/element.ts';
import { forgetOrigin, openLibrary } from '#renderer/actions/library-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useOutdated } from '#renderer/state/use-outdated.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ForgetOriginButton } from '#renderer/ui/ForgetOriginButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import styles from './inspector.module.css';

/** A word beside the kind when one of the elements comes from an item that the library has a newer version of. */
export function OutdatedBadge({ elements }: { readonly elements: readonly Element[] }): ReactElement | null {
  const outdated = useOutdated();
  const found = outdated.find(({ instance }) =>
    elements.some(({ id }) => Object.hasOwn(instance.elements, id)),
  );
  if (found === undefined) return null;
  return <Badge title={`This part is ${originText(found.instance, found.item)}.`}>Outdated</Badge>;
}

/** Which item of the library an element was drawn from. */
export function OriginSection({ element }: { readonly element: Element }): ReactElement | null {
  const workspace = useWorkspace();
  const instance = useDocument((state) =>
    Object.values(state.document.instances).find(({ elements }) => Object.hasOwn(elements, element.id)),
  );
  const newer = useOutdated().find((entry) => entry.instance === instance)?.item;
  if (instance === undefined) return null;
  return (
    <Section title="From my library">
      <p className={styles.summary}>This part is {originText(instance, newer)}.</p>
      <div className={styles.buttons}>
        {newer === undefined ? null : (
          <Button
            size="s"
            icon="puzzle"
            onClick={() => {
              runAction(openLibrary, workspace);
            }}
          >
            See what changed
          </Button>
        )}
        <ForgetOriginButton
          onForget={() => {
            forgetOrigin(workspace, instance);
          }}
        />
      </div>
    </Section>
  );
}
