import type { Edge, Node } from '@xyflow/react';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import type { ConnectionMeaning } from '#shared/catalog/connection-rule.ts';
import type { Severity } from '#shared/findings/finding.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element } from '#shared/model/element.ts';
import type { LinkMedium } from '#shared/model/network-link.ts';
import type { Redundancy } from '#shared/model/pair.ts';

/** What the analysis says of one record, in brief. `worst` counts defects before what cannot be told. */
export interface ProblemSummary {
  readonly worst: Severity | 'unknown';
  readonly count: number;
  /** "2 problems, 1 unknown": for tooltips and screen readers. */
  readonly text: string;
}

/** Which side of a pair an application is. */
export interface PairSide {
  readonly side: 'primary' | 'backup';
  readonly redundancy: Redundancy;
}

/** The canvas as a whole is the stop of the Tab key; what is drawn takes the keyboard when it is given. One object, so that React Flow sees no change. */
export const NO_TAB_STOP = { tabIndex: -1 } as const;

interface ElementData extends Record<string, unknown> {
  readonly element: Element;
  /** Undefined when the catalogue does not know the type. */
  readonly spec: ComponentType | undefined;
  readonly pair: PairSide | undefined;
  readonly problems: ProblemSummary | undefined;
}

export type PlaceNode = Node<ElementData, 'place'>;
export type CardNode = Node<ElementData, 'card'>;
export type CanvasNode = PlaceNode | CardNode;

export type ConnectionEdge = Edge<
  {
    readonly connection: Connection;
    readonly meaning: ConnectionMeaning;
    readonly worst: ProblemSummary['worst'] | undefined;
  },
  'connection'
>;
export type PairEdge = Edge<{ readonly redundancy: Redundancy }, 'pair'>;
export type LinkEdge = Edge<{ readonly name: string; readonly medium: LinkMedium }, 'link'>;
export type CanvasEdge = ConnectionEdge | PairEdge | LinkEdge;
