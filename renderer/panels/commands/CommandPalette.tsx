import { useMemo, useRef, useState, type ReactElement } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { Command, defaultFilter } from 'cmdk';
import { actions } from '#renderer/actions/registry.ts';
import { focusNode } from '#renderer/canvas/focus-node.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { actionItems, bestMatches, elementItems, type CommandItem } from './command-items.ts';
import styles from './CommandPalette.module.css';

const MOST_ACTIONS = 60;
const MOST_ELEMENTS = 40;

/** Everything that can be done and everything that is drawn, by typing a few letters. */
export function CommandPalette(): ReactElement {
  const workspace = useWorkspace();
  const document = useDocument((state) => state.document);
  const [search, setSearch] = useState('');
  const [moved, setMoved] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const leaves = useRef(false);
  const doable = useMemo(() => actionItems(workspace, actions), [workspace]);
  const drawn = useMemo(() => elementItems(workspace, document), [workspace, document]);
  const choose = (item: CommandItem): void => {
    workspace.session.closeDialog();
    item.run();
    if (item.goesTo === undefined) return;
    leaves.current = true;
    focusNode(item.goesTo);
  };
  const foundActions = bestMatches(doable, search, MOST_ACTIONS, defaultFilter);
  const foundElements = search.trim() === '' ? [] : bestMatches(drawn, search, MOST_ELEMENTS, defaultFilter);
  const found = [...foundElements, ...foundActions];
  // The best match stands ready for Enter until the arrow keys or the pointer choose another.
  const ready = found.find((item) => item.id === moved) ?? found.find((item) => item.blocked === undefined);
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) workspace.session.closeDialog();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          aria-label="Command palette"
          finalFocus={() => !leaves.current}
        >
          <Command
            label="Command palette"
            shouldFilter={false}
            loop
            vimBindings={false}
            value={ready?.id ?? ''}
            onValueChange={setMoved}
          >
            <div className={styles.top}>
              <Icon name="search" size={16} />
              <Command.Input
                className={styles.input}
                value={search}
                onValueChange={(text) => {
                  setSearch(text);
                  setMoved(null);
                  list.current?.scrollTo({ top: 0 });
                }}
                placeholder="Run an action or go to an element…"
              />
            </div>
            <Command.List ref={list} className={styles.list} label="Results">
              <Command.Empty className={styles.empty}>Nothing is called that.</Command.Empty>
              <Lines heading="Elements" items={foundElements} onChoose={choose} />
              <Lines heading="Actions" items={foundActions} onChoose={choose} />
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface LinesProps {
  readonly heading: string;
  readonly items: readonly CommandItem[];
  readonly onChoose: (item: CommandItem) => void;
}

function Lines({ heading, items, onChoose }: LinesProps): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <Command.Group heading={heading} className={styles.group}>
      {items.map((item) => (
        <Command.Item
          key={item.id}
          value={item.id}
          disabled={item.blocked !== undefined}
          className={styles.item}
          onSelect={() => {
            onChoose(item);
          }}
        >
          <Icon name={item.icon} size={15} className={styles.icon} />
          <span className={styles.label}>{item.label}</span>
          <span className={styles.hint}>{item.blocked ?? item.hint}</span>
          {item.keys === undefined ? null : <Keys text={item.keys} />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
