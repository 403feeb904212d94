import { createElement, Fragment, type ReactNode } from 'react';
import { keyOf } from '../language/t.ts';
import { patternOf } from '../language/texts.ts';

/** A text with elements in it: rich`Give ${<b>{name}</b>} a version.`, looked up as `t` does. */
export function rich(parts: TemplateStringsArray, ...values: readonly ReactNode[]): ReactNode {
  const pattern = patternOf(keyOf(parts));
  const pieces =
    pattern === undefined
      ? parts.flatMap((part, at) => (at === 0 ? [part] : [values[at - 1], part]))
      : pattern.split(/\{(\d)\}/).map((piece, at) => (at % 2 === 0 ? piece : values[Number(piece)]));
  return createElement(Fragment, null, ...pieces);
}
