import { t } from '../../../language/t.ts';
import { dollarFinding, feelFinding } from '../../mapping/expressionFinding.ts';
import { feelOfText } from '../../expressions/feelOfText.ts';
import type { Fix, Problem } from '../../problem.ts';
import type { ZeebePart } from '../../process/zeebeParts.ts';
import type { ElementContext } from '../ElementContext.ts';

type Part = ZeebePart | 'condition' | 'timer';

/** Where Camunda takes nothing but an expression. */
const ALWAYS_FEEL: readonly Part[] = [
  'condition',
  'subscription.correlationKey',
  'script.expression',
  'loopCharacteristics.inputCollection',
  'loopCharacteristics.outputElement',
];

/** The texts of an element that are computed: they parse, and they are FEEL. */
export function feelTextProblems({ element, scope, place }: ElementContext): readonly Problem[] {
  const { zeebe, condition, timer } = element;
  const texts = Object.entries(zeebe?.texts ?? {}) as [Part, string][];
  if (condition !== undefined) texts.push(['condition', condition]);
  if (timer !== undefined) texts.push(['timer', timer]);
  return texts.flatMap(([part, text]): Problem[] => {
    if (text === '') return [];
    const finding = text.startsWith('=')
      ? feelFinding(text.slice(1), scope)
      : (dollarFinding(text) ?? plainFinding(part, text));
    if (finding === null) return [];
    const fix = text.startsWith('=') ? null : feelFix(element.id, part, text);
    return [{ ...finding, place, ...(fix && { fix }) }];
  });
}

function plainFinding(part: Part, text: string): Omit<Problem, 'place'> | null {
  if (!ALWAYS_FEEL.includes(part)) return null;
  return {
    code: 'expression-without-equals',
    severity: 'error',
    message: t`“${text}” is plain text where Camunda takes an expression: it begins with “=”.`,
  };
}

function feelFix(element: string, part: Part, text: string): Fix | null {
  const feel = text.includes('${') ? feelOfText(text) : text;
  if (feel === null) return null;
  return { label: t`Use =${feel}`, action: { kind: 'set-text', element, part, value: `=${feel}` } };
}
