/** What a line that gathers others is about. */
export type OutlineGroup = 'unreached' | 'lanes' | 'data' | 'notes';

/** One line of the outline of a process. What it is called is said elsewhere: names change more often than the flow. */
export interface OutlineRow {
  /** its element, or what it gathers and where; of a message flow with the end it is told at */
  readonly key: string;
  /** of its element; '' for a line that only gathers others */
  readonly id: string;
  readonly group?: OutlineGroup;
  /** a sequence flow: a branch, a way that leads elsewhere, or one that says something */
  readonly isFlow?: true;
  /** a text annotation */
  readonly isNote?: true;
  /** a message flow, told where it is sent and where it arrives: then `to` is the other end */
  readonly message?: 'sent' | 'received';
  /** of a flow: the element it leads to */
  readonly to?: string;
  /** where that one stands: further up, elsewhere, or right after this */
  readonly leads?: 'back' | 'on' | 'next';
  /** the flow that leads to the next line and has none of its own */
  readonly flow?: string;
  /** how many ways lead on from here, each with a line of its own */
  readonly branches: number;
  /** how many flows meet here */
  readonly ways: number;
  /** 1 for a process or pool */
  readonly level: number;
  /** the line it is under; -1 for none */
  readonly parent: number;
  /** the line after the last one under it */
  readonly end: number;
  /** its place among those under the same line, from 1, and how many these are */
  readonly place: number;
  readonly of: number;
}
