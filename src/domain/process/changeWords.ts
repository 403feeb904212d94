import { t } from '../../language/t.ts';
import type { ProcessChange } from './processChanges.ts';

type ChangeKind = ProcessChange['kind'];

/** Told by shape, so that neither colour nor language is needed. */
export const CHANGE_SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '−',
  changed: '≠',
  moved: '↔',
};

export function changeWord(kind: ChangeKind): string {
  const words = { added: t('added'), removed: t('removed'), changed: t('changed'), moved: t('moved') };
  return words[kind];
}
