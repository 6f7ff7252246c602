import { useEffect, useMemo, useRef, useState } from 'react';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { nameProblems } from '#shared/naming/legal-name.ts';
import { derivedBackup, renameEverywhere } from '#shared/naming/rename.ts';
import { referencesTo } from '#shared/naming/references.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';

/** A name being typed, and what it would do to the rest of the drawing. Nothing changes before `commit`. */
export interface Renaming {
  readonly text: string;
  /** Whether the text is another name than the element has. */
  readonly changed: boolean;
  /** Why it cannot be the name. */
  readonly problem: string | undefined;
  /** What speaks against the name without forbidding it. */
  readonly hints: readonly string[];
  /** What else changes with the name, a line each. */
  readonly places: readonly string[];
  /** The backup that is named after this element. */
  readonly backup: Element | undefined;
  readonly withBackup: boolean;
  readonly change: (text: string) => void;
  readonly setWithBackup: (follows: boolean) => void;
  /** Carries the name out in one step. False when it cannot be the name. */
  readonly commit: () => boolean;
  readonly revert: () => void;
}

// eslint-disable-next-line no-control-regex -- what no keyboard types may still be pasted
const CONTROLS = /[\u0000-\u001f\u007f]/g;

/** Renames an element and everything that refers to it by name. What was typed is carried out at the latest on leaving. */
export function useRenaming(element: Element): Renaming {
  const { documents, notices } = useWorkspace();
  const document = useDocument((state) => state.document);
  const [draft, setDraft] = useState<string | null>(null);
  const [withBackup, setWithBackup] = useState(true);
  // The document that is typed for, while something is. Known at once, where the state is known only after the next
  // drawing of the field.
  const typedFor = useRef<symbol | null>(null);
  const name = draft === null ? element.name : draft.replace(CONTROLS, ' ').trim();
  const changed = draft !== null && name !== element.name;
  const problems = useMemo(() => nameProblems(document, element, name), [document, element, name]);
  const problem = changed ? problems.find(({ severity }) => severity === 'illegal')?.text : undefined;
  const backup = useMemo(() => derivedBackup(document, element.id), [document, element.id]);
  const follower = withBackup ? backup : undefined;
  const places = useMemo(
    () => (draft === null ? [] : placesOf(document, element, follower)),
    [draft, document, element, follower],
  );
  const put = (text: string | null): void => {
    typedFor.current = text === null ? null : documents.getState().generation;
    setDraft(text);
  };
  const commit = (): boolean => {
    const { document: current, generation } = documents.getState();
    // A name for an element that is gone, with its document or alone, is a name for nothing.
    if (typedFor.current !== generation || !Object.hasOwn(current.elements, element.id)) return true;
    if (problem !== undefined) return false;
    put(null);
    if (!changed) return true;
    const command = renameEverywhere(current, element.id, name, {
      backup: withBackup,
    });
    const done = documents.dispatch(command);
    if (!done.ok) notices.post({ kind: 'error', text: done.error });
    return done.ok;
  };
  useCommitOnLeaving(commit);
  return {
    text: draft ?? element.name,
    changed,
    problem,
    hints: problems.filter(({ severity }) => severity === 'unadvised').map(({ text }) => text),
    places,
    backup,
    withBackup,
    change: put,
    setWithBackup,
    commit,
    revert: () => {
      put(null);
    },
  };
}

/** A field may be taken away before the browser has told that it lost the focus. */
function useCommitOnLeaving(commit: () => void): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(
    () => () => {
      latest.current();
    },
    [],
  );
}

function placesOf(document: Topology, element: Element, follower: Element | undefined): readonly string[] {
  const renamed = follower === undefined ? [element] : [element, follower];
  return renamed.flatMap((one) =>
    referencesTo(document, one).map(({ holder, where }) => {
      const name = holder === null ? 'the topology' : (document.elements[holder]?.name ?? holder);
      return `${where.charAt(0).toUpperCase()}${where.slice(1)} of ${name}`;
    }),
  );
}
