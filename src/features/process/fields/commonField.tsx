import type { ReactNode } from 'react';
import { t } from '../../../language/t.ts';
import { ClearAll } from './ClearAll.tsx';
import type { CommonValue } from './commonValue.ts';

interface OwnWords {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
}

interface CommonField {
  readonly value: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly labelEnd?: ReactNode;
}

/** A field for what several elements say: where they differ it is empty, says so, and can be cleared for all. */
export function commonField(
  { value, different }: CommonValue,
  { label, hint, placeholder }: OwnWords,
  clear: () => void,
): CommonField {
  if (different === null)
    return {
      value,
      ...(hint === undefined ? {} : { hint }),
      ...(placeholder === undefined ? {} : { placeholder }),
    };
  return {
    value,
    placeholder: t('Different values'),
    hint: different,
    labelEnd: <ClearAll label={label} onClear={clear} />,
  };
}
