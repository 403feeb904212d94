import { t } from '../../language/t.ts';

/**
 * How much a change asks of those who use the connector. `breaking`: tasks, deployments or what reads the results
 * may have to be changed. `compatible`: they go on as they are. `text`: nothing but what people read.
 */
export type Weight = 'breaking' | 'compatible' | 'text';

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'retyped'
  | 'required'
  | 'optional'
  | 'default'
  | 'allowed-values'
  | 'schema'
  | 'read-only'
  /** hidden, under Advanced, or with the others */
  | 'shown'
  | 'secure'
  | 'code'
  | 'description'
  | 'label'
  | 'placeholder'
  | 'order'
  /** ids and keys, by which we tell a rename from a removal */
  | 'identity'
  /** keys the format does not know */
  | 'other';

export type ChangeSubject = 'connector' | 'action' | 'event' | 'input' | 'output' | 'error' | 'configuration';

/** The tasks that call the connector, one action of it, or those of them that a parameter is of concern to. */
export interface Reached {
  /** by its old name; absent: any action */
  readonly action?: string;
  readonly parameter?: {
    readonly list: 'inputs' | 'outputs';
    /** the old one; of a new parameter its only one */
    readonly name: string;
    /** those that do not map it as well */
    readonly required: boolean;
  };
}

/** One difference between two definitions of a connector. */
export interface DefinitionChange {
  readonly weight: Weight;
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  /** what a person calls the place, by its new name: "send › to" */
  readonly label: string;
  /** into the new definition; of what was removed: the list it stood in */
  readonly path: readonly (string | number)[];
  readonly before?: string;
  readonly after?: string;
  /** which tasks it reaches; absent: none by what they call or map */
  readonly reaches?: Reached;
  /** a sentence a modeler understands */
  readonly message: string;
}

const WEIGHTS: readonly Weight[] = ['breaking', 'compatible', 'text'];

/** The heaviest; null when nothing changed. */
export function weightOf(changes: readonly { readonly weight: Weight }[]): Weight | null {
  return WEIGHTS.find((weight) => changes.some((change) => change.weight === weight)) ?? null;
}

export interface ChangeGroup {
  readonly id: 'breaking' | 'new' | 'changed' | 'texts';
  readonly title: string;
  readonly changes: readonly DefinitionChange[];
}

const GROUPS: readonly Omit<ChangeGroup, 'changes'>[] = [
  { id: 'breaking', title: t('Breaking') },
  { id: 'new', title: t('New') },
  { id: 'changed', title: t('Changed') },
  { id: 'texts', title: t('Texts') },
];

/** As people read them: what breaks first. Each change stands in one group; empty groups are left out. */
export function groupedChanges(changes: readonly DefinitionChange[]): readonly ChangeGroup[] {
  return GROUPS.map((group) => ({
    ...group,
    changes: changes.filter((change) => groupOf(change) === group.id),
  })).filter((group) => group.changes.length > 0);
}

function groupOf({ weight, kind }: DefinitionChange): ChangeGroup['id'] {
  if (weight === 'breaking') return 'breaking';
  if (weight === 'text') return 'texts';
  return kind === 'added' ? 'new' : 'changed';
}
