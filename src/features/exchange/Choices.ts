export type Answer = 'keep' | 'replace' | 'copy' | 'version';
type Destination =
  { readonly kind: 'project'; readonly id: string } | { readonly kind: 'new'; readonly name: string };

/** What a person decided in the review; all of it has a default. */
export interface Choices {
  /** keys of the entries that are not wanted */
  readonly left: ReadonlySet<string>;
  /** where processes go that came by themselves */
  readonly destination: Destination;
  /** names of connectors nobody has, that are to be made of the tasks that call them */
  readonly rebuilt: ReadonlySet<string>;
  /** by key: names that were typed; the others follow from what is taken */
  readonly names: ReadonlyMap<string, string>;
  /** by key: for connectors whose name is taken by another content */
  readonly answers: ReadonlyMap<string, Answer>;
  /** by the group of packages: '' for none */
  readonly categories: ReadonlyMap<string, string>;
  /** by key: the project whose processes an extensions file goes to */
  readonly attachTo: ReadonlyMap<string, string>;
}

/** How one entry ends up with the choices as they are. */
export interface Outcome {
  readonly fate:
    'new' | 'version' | 'already-there' | 'kept' | 'replaced' | 'copy' | 'attached' | 'unplaced' | 'left';
  readonly name: string;
  /** the name was taken, so it can be typed */
  readonly named: boolean;
  /** why it cannot be stored under this name */
  readonly nameProblem: string | null;
}
