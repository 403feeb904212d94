export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point, Size {}

export type NodeKind = 'activity' | 'event' | 'gateway' | 'artifact' | 'group' | 'pool' | 'lane';

/** One shape of a diagram, as a plain value: it goes to a worker and back. Its box is where it is now. */
export interface GraphNode extends Box {
  readonly id: string;
  readonly kind: NodeKind;
  /** the pool, sub-process or outer lane it is drawn in; null for the diagram itself */
  readonly parent: string | null;
  /** its content is drawn in it */
  readonly isOpen: boolean;
  /** what a boundary event is attached to */
  readonly host: string | null;
  /** the innermost lane it belongs to */
  readonly lane: string | null;
  /** of pools and lanes: runs from top to bottom */
  readonly isVertical: boolean;
  /** of the name that stands beside it */
  readonly label: Size | null;
}

export interface GraphLink {
  readonly id: string;
  readonly kind: 'flow' | 'message' | 'association';
  /** ids of nodes; an association can have a link at one end */
  readonly source: string;
  readonly target: string;
  readonly label: Size | null;
}

/** What is drawn on one plane. */
export interface ArrangeGraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** by group: what it is drawn around */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** what is to be arranged; null for all of it */
  readonly only: readonly string[] | null;
}

/** Where everything goes; what is not in it stays. */
export interface Arrangement {
  readonly boxes: ReadonlyMap<string, Box>;
  /** by node or link */
  readonly labels: ReadonlyMap<string, Box>;
  readonly paths: ReadonlyMap<string, readonly Point[]>;
}
