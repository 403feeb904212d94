import type { Problem } from '../domain/problem.ts';
import { t } from '../language/t.ts';

export const NO_DIAGRAM: Problem = {
  code: 'no-diagram',
  severity: 'warning',
  message: t(
    'This file has no diagram: what is in it is kept, but there is nothing to draw. New elements can be added.',
  ),
  place: {},
};

export const LAID_OUT: Problem = {
  code: 'no-diagram',
  severity: 'note',
  message: t(
    'This file has no diagram, so one was laid out to look at. It is written into the file with your first change to the drawing.',
  ),
  place: {},
};

export const LAID_OUT_BADLY = t('This file has no diagram, and none could be laid out.');

/** What bpmn-js said while reading, one problem for each, in words for the user. */
export function importProblems(warnings: readonly unknown[]): readonly Problem[] {
  return warnings.map((warning) => {
    const text =
      typeof warning === 'object' && warning !== null && 'message' in warning
        ? String(warning.message)
        : String(warning);
    return { code: 'import-warning', severity: 'warning', message: sentence(text), place: placeOf(text) };
  });
}

const SENTENCES: readonly [RegExp, (part: string) => string][] = [
  [/^unresolved reference <([^>]*)>/, (id) => t`Something refers to “${id}”, which is not in this file.`],
  [
    /^unparsable content <([^>]*)>/,
    (tag) => t`<${tag}> is not BPMN where it stands. It is not shown, and stays in the file as it is.`,
  ],
  [/^unknown attribute <([^>]*)>/, (name) => t`The attribute “${name}” is not known to BPMN. It is kept.`],
  [/^no bpmnElement referenced in <([^>]*?)\s/, (tag) => t`A <${tag}> of the diagram names no element.`],
  [
    /^multiple DI elements defined for <\S+ id="([^"]*)"/,
    (id) => t`“${id}” is drawn twice; the first is shown.`,
  ],
  [/^duplicate ID <([^>]*)>/, (id) => t`The id “${id}” is used more than once.`],
  [/^failed to import <\S+ id="([^"]*)"/, (id) => t`“${id}” could not be drawn.`],
  [/<\S+ id="([^"]*)"[^>]*> referenced by .* not yet drawn/, (id) => t`“${id}” is not in the diagram.`],
];

function sentence(text: string): string {
  for (const [pattern, say] of SENTENCES) {
    const match = pattern.exec(text);
    if (match) return say(match[1] ?? '');
  }
  const line = text.split('\n')[0] ?? text;
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.!?]$/.test(line) ? '' : '.'}`;
}

function placeOf(text: string): Problem['place'] {
  const line = /\bline: (\d+)/.exec(text)?.[1];
  const id = /id="([^"]*)"/.exec(text)?.[1];
  return {
    // moddle counts from 0
    ...(line !== undefined && { line: Number(line) + 1 }),
    ...(id !== undefined && { element: id }),
  };
}

/** @returns an Error to throw: the file is not something that can be opened */
export function unreadable(cause: unknown): Error {
  const text = cause instanceof Error ? cause.message : String(cause);
  const detail = (text.split('\n')[0] ?? '').replace(/^failed to parse document as <[^>]*>:?\s*/, '');
  return new Error(
    detail === ''
      ? t('This is not a BPMN file that can be opened.')
      : t`This is not a BPMN file that can be opened: ${detail}.`,
    { cause },
  );
}
