import { t } from '../../../language/t.ts';

/** What several elements say of one thing. */
export interface CommonValue {
  /** what all of them say; '' where they differ */
  readonly value: string;
  /** what they say, in words; null where it is the same */
  readonly different: string | null;
}

/** So many are named. */
const NAMED = 3;

/** @param said by each of them; '' for nothing */
export function commonValue(said: readonly string[]): CommonValue {
  const all = [...new Set(said)];
  if (all.length < 2) return { value: all[0] ?? '', different: null };
  const some = all.filter((text) => text !== '');
  const named = some.slice(0, NAMED).map((text) => t`“${text}”`);
  const rest = [
    ...(some.length > NAMED ? [t`${some.length - NAMED} more`] : []),
    ...(some.length < all.length ? [t('nothing')] : []),
  ];
  return { value: '', different: t`Different: ${[...named, ...rest].join(', ')}.` };
}
