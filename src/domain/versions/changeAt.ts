import { t } from '../../language/t.ts';
import type { ChangeKind, ChangeSubject, DefinitionChange, Reached, Weight } from './definitionChange.ts';
import type { JsonValue } from '../values/json.ts';
import type { Pairing } from './pairing.ts';
import { sameJson } from '../values/sameJson.ts';
import { literalText } from '../connector/types.ts';

type Path = readonly (string | number)[];

/** A part of a definition whose changes are told. */
export interface Part {
  readonly subject: ChangeSubject;
  readonly label: string;
  /** as a sentence begins with it: 'The input “to” of “send”' */
  readonly what: string;
  readonly path: Path;
  readonly reaches?: Reached;
}

export interface ChangeWords {
  /** goes on after `what` */
  readonly says: string;
  /** key of the part; none: the part itself */
  readonly key?: string;
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
}

export function changeAt(part: Part, kind: ChangeKind, weight: Weight, words: ChangeWords): DefinitionChange {
  const { says, key, before, after } = words;
  return {
    weight,
    kind,
    subject: part.subject,
    label: part.label,
    ...(part.reaches && weight !== 'text' && { reaches: part.reaches }),
    path: key === undefined ? part.path : [...part.path, key],
    ...(before !== undefined && { before: literalText(before) }),
    ...(after !== undefined && { after: literalText(after) }),
    message: `${part.what} ${says}`,
  };
}

const TEXTS = {
  description: {
    isNew: t('has a description now.'),
    isGone: t('has no description any more.'),
    isOther: t('has another description.'),
  },
  label: {
    isNew: t('has a label now.'),
    isGone: t('has no label any more.'),
    isOther: t('has another label.'),
  },
  placeholder: {
    isNew: t('has a placeholder now.'),
    isGone: t('has no placeholder any more.'),
    isOther: t('has another placeholder.'),
  },
} as const;

/** Texts that people read: a missing one is as good as an empty one. */
export function textChange<K extends 'description' | 'label' | 'placeholder'>(
  part: Part,
  key: K,
  before: Readonly<Partial<Record<K, string>>>,
  after: Readonly<Partial<Record<K, string>>>,
): readonly DefinitionChange[] {
  const [old = '', now = ''] = [before[key], after[key]];
  if (old === now) return [];
  const { isNew, isGone, isOther } = TEXTS[key];
  const says = old === '' ? isNew : now === '' ? isGone : isOther;
  return [changeAt(part, key, 'text', { says, key, before: old, after: now })];
}

/** Keys the format does not know: engines of another age may read them. */
export function restChange(
  part: Part,
  before: { readonly rest: JsonValue },
  after: { readonly rest: JsonValue },
): readonly DefinitionChange[] {
  if (sameJson(before.rest, after.rest)) return [];
  return [
    changeAt(part, 'other', 'compatible', {
      says: t('has other values under keys the format does not know.'),
    }),
  ];
}

export function identityChange(
  part: Part,
  before: readonly (string | undefined)[],
  after: readonly (string | undefined)[],
): readonly DefinitionChange[] {
  if (before.every((text, index) => text === after[index])) return [];
  return [changeAt(part, 'identity', 'text', { says: t('has another id.') })];
}

/** One change for a list whose items stand in another order, however many moved. */
export function orderChange<T>(part: Part, { both }: Pairing<T>): readonly DefinitionChange[] {
  const moved = both.some(([, , index], at) => index < (both[at - 1]?.[2] ?? 0));
  return moved ? [changeAt(part, 'order', 'text', { says: t('stand in another order.') })] : [];
}
