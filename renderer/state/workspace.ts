import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { IdSource } from '#shared/kernel/ids.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import type { Typing } from '#renderer/platform/typing.ts';
import type { CanvasServices } from '#renderer/state/canvas-services.ts';
import type { AnalysisState, AnalysisStore } from '#renderer/state/analysis-store.ts';
import type { DocumentState, DocumentStore } from '#renderer/state/document-store.ts';
import type { LibraryState, LibraryStore } from '#renderer/state/library-store.ts';
import type { NoticesState, NoticesStore } from '#renderer/state/notices-store.ts';
import type { Preferences, PreferencesStore } from '#renderer/state/preferences-store.ts';
import type { QuestionsState, QuestionsStore } from '#renderer/state/questions-store.ts';
import type { Recovery } from '#renderer/state/recovery.ts';
import type { ViewState } from '#renderer/state/view-store.ts';
import type { SessionState, SessionStore } from '#renderer/state/session-store.ts';

/** Everything a part of the app may reach for. One per window, made at start. */
export interface Workspace extends CanvasServices {
  readonly platform: Platform;
  readonly typing: Typing;
  readonly documents: DocumentStore;
  /** The record of unsaved work. */
  readonly recovery: Recovery;
  readonly session: SessionStore;
  readonly analysis: AnalysisStore;
  readonly preferences: PreferencesStore;
  readonly notices: NoticesStore;
  readonly questions: QuestionsStore;
  /** The user's own parts. */
  readonly library: LibraryStore;
  /** Ids for new records. */
  readonly nextId: IdSource;
  /** Version of this program, written into files and bundles. */
  readonly appVersion: string;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('The workspace is missing: render inside its provider.');
  return workspace;
}

export function useDocument<Value>(select: (state: DocumentState) => Value): Value {
  return useStore(useWorkspace().documents, select);
}

export function useSession<Value>(select: (state: SessionState) => Value): Value {
  return useStore(useWorkspace().session, select);
}

export function useAnalysis<Value>(select: (state: AnalysisState) => Value): Value {
  return useStore(useWorkspace().analysis, select);
}

export function usePreferences<Value>(select: (state: Preferences) => Value): Value {
  return useStore(useWorkspace().preferences, select);
}

export function useView<Value>(select: (state: ViewState) => Value): Value {
  return useStore(useWorkspace().view, select);
}

export function useNotices<Value>(select: (state: NoticesState) => Value): Value {
  return useStore(useWorkspace().notices, select);
}

export function useQuestions<Value>(select: (state: QuestionsState) => Value): Value {
  return useStore(useWorkspace().questions, select);
}

export function useLibrary<Value>(select: (state: LibraryState) => Value): Value {
  return useStore(useWorkspace().library, select);
}
