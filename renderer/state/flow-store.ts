import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { factsOf } from '#shared/facts/facts.ts';
import type { Flow } from '#shared/flows/flow.ts';
import { playFlow, type PlayedStep } from '#shared/flows/play.ts';
import { flows } from '#shared/flows/registry.ts';
import { startingPoints, type StartingPoint } from '#shared/flows/starting-points.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import type { Topology } from '#shared/model/topology.ts';
import { marksOf, noMarks, type FlowHighlight, type FlowMarks } from '#renderer/state/flow-marks.ts';
import type { DocumentStore } from '#renderer/state/document-store.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';

export interface FlowState {
  readonly flow: Flow | undefined;
  readonly starts: readonly StartingPoint[];
  readonly start: StartingPoint | undefined;
  /** The flow as it would happen on the drawing from the starting point. */
  readonly steps: readonly PlayedStep[];
  /** Place of the current step in `steps`; -1 before the first. */
  readonly current: number;
  /** Whether it goes on by itself. */
  readonly running: boolean;
  /** Whether somebody looks: the drawing shows the step only then. */
  readonly shown: boolean;
  readonly marks: FlowMarks;
  /** Elements and connections that have to do with the current step. */
  readonly highlighted: ReadonlySet<string>;
}

/** Plays a flow on the open drawing. It follows every change of the drawing while it is shown. */
export interface FlowStore extends StoreApi<FlowState> {
  readonly choose: (flow: string) => void;
  readonly startFrom: (id: string) => void;
  readonly goTo: (step: number) => void;
  readonly next: () => void;
  readonly back: () => void;
  /** Plays from where it is, from the beginning after the last step, or pauses. */
  readonly toggle: () => void;
  readonly reset: () => void;
  readonly show: (shown: boolean) => void;
}

const nobody: ReadonlySet<string> = new Set();

function createFlowStore(documents: DocumentStore): FlowStore {
  const store = createStore<FlowState>(() => ({
    flow: undefined,
    starts: [],
    start: undefined,
    steps: [],
    current: -1,
    running: false,
    shown: false,
    marks: noMarks,
    highlighted: nobody,
  }));
  const put = (change: Partial<FlowState>): void => {
    const state = { ...store.getState(), ...change };
    const step = state.shown ? state.steps[state.current] : undefined;
    const marks = step === undefined ? noMarks : marksOf(step);
    store.setState({ ...change, marks, highlighted: new Set(marks.keys()) });
  };
  /** Casts the flow anew, keeping the starting point where it is still there. */
  const replay = (
    flow: Flow | undefined,
    startId: string | undefined,
    change: Partial<FlowState> = {},
  ): void => {
    const { document } = documents.getState();
    put({ ...played(document, flow ?? suggested(document), startId), ...change });
  };
  const goTo = (step: number): void => {
    const last = store.getState().steps.length - 1;
    const current = Math.max(-1, Math.min(step, last));
    put({ current, running: store.getState().running && current < last });
  };
  documents.subscribe((state, previous) => {
    if (state.document === previous.document) return;
    const { flow, start, shown } = store.getState();
    if (state.lastChange.kind === 'replaced')
      put({ flow: undefined, steps: [], current: -1, running: false });
    if (shown) replay(state.lastChange.kind === 'replaced' ? undefined : flow, start?.id);
  });
  return {
    ...store,
    choose: (id) => {
      const flow = flows.find((candidate) => candidate.id === id);
      if (flow !== undefined) replay(flow, store.getState().start?.id, { current: -1, running: false });
    },
    startFrom: (id) => {
      replay(store.getState().flow, id);
    },
    goTo,
    next: () => {
      goTo(store.getState().current + 1);
    },
    back: () => {
      put({ running: false });
      goTo(store.getState().current - 1);
    },
    toggle: () => {
      const { running, current, steps } = store.getState();
      const ended = current >= steps.length - 1;
      put(running ? { running: false } : { running: true, current: ended || current < 0 ? 0 : current });
    },
    reset: () => {
      put({ current: -1, running: false });
    },
    show: (shown) => {
      const { flow, start, running } = store.getState();
      if (shown) replay(flow, start?.id, { shown });
      else put({ shown, running: running && shown });
    },
  };
}

function played(
  document: Topology,
  flow: Flow | undefined,
  startId: string | undefined,
): Pick<FlowState, 'flow' | 'starts' | 'start' | 'steps'> {
  if (flow === undefined) return { flow, starts: [], start: undefined, steps: [] };
  const facts = factsOf(document);
  const starts = startingPoints(facts, flow);
  const start = starts.find(({ id }) => id === startId) ?? starts[0];
  return { flow, starts, start, steps: playFlow(facts, flow, start?.id) };
}

/** The first flow that can start on the drawing, else the first. */
function suggested(document: Topology): Flow | undefined {
  return flows.find((flow) => startingPoints(factsOf(document), flow).length > 0) ?? flows[0];
}

const storesByWorkspace = new WeakMap<Workspace, FlowStore>();

/** The flow player of a window, made when it is first asked for. */
export function flowStoreOf(workspace: Workspace): FlowStore {
  const known = storesByWorkspace.get(workspace);
  if (known !== undefined) return known;
  const store = createFlowStore(workspace.documents);
  storesByWorkspace.set(workspace, store);
  return store;
}

export function useFlowPlayer<Value>(select: (state: FlowState) => Value): Value {
  return useStore(flowStoreOf(useWorkspace()), select);
}

/** How the canvas shows a record while a step is on show; undefined: as always. Places are frames and never dimmed. */
export function useFlowHighlight(id: string): FlowHighlight | undefined {
  const workspace = useWorkspace();
  return useFlowPlayer(({ marks }) => {
    if (marks.size === 0) return undefined;
    const element = workspace.documents.getState().document.elements[id];
    return marks.get(id) ?? (element !== undefined && isPlace(element) ? undefined : 'dimmed');
  });
}
