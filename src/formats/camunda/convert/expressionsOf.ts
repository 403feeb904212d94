import type { TextElement } from '../../../bpmn/lossless/XmlTree.ts';
import { BPMN_NAMESPACE } from '../../../bpmn/xmlElements.ts';
import { feelOfText, textOfFeel } from '../../../domain/expressions/feelOfText.ts';
import { isExpression } from '../../../domain/expressions/expressions.ts';
import { renameAllInFeel } from '../../../domain/expressions/feelNames.ts';
import type { Target } from '../../../domain/process/target.ts';
import { t } from '../../../language/t.ts';
import type { Conversion } from './Conversion.ts';

/** Elements of BPMN whose text is an expression. */
const EXPRESSIONS: ReadonlySet<string> = new Set([
  'conditionExpression',
  'completionCondition',
  'loopCardinality',
  'timeDate',
  'timeDuration',
  'timeCycle',
]);
/** A condition is an expression; a timer may be plain text. */
const ALWAYS: ReadonlySet<string> = new Set(['conditionExpression', 'completionCondition']);

/** What the engines call the counts of a repetition: Activiti's name, and Camunda's. */
const THEIRS: ReadonlyMap<string, string> = new Map([
  ['nrOfInstances', 'numberOfInstances'],
  ['nrOfActiveInstances', 'numberOfActiveInstances'],
  ['nrOfCompletedInstances', 'numberOfCompletedInstances'],
]);
const OURS: ReadonlyMap<string, string> = new Map(Array.from(THEIRS, ([ours, theirs]) => [theirs, ours]));

/** The text for the other engine; null where it cannot say it. What is no expression stays. */
export function expressionFor(text: string, to: Target): string | null {
  if (to === 'camunda8') {
    if (!isExpression(text)) return text;
    const feel = feelOfText(text.trim());
    return feel === null ? null : `=${feel}`;
  }
  return text.startsWith('=') ? textOfFeel(text.slice(1)) : text;
}

/** Conditions and timers: what the other engine cannot say stays as it is written, and is reported. */
export function convertExpressions(conversion: Conversion, to: Target): void {
  for (const element of conversion.tree.elements) {
    if (element.namespace !== BPMN_NAMESPACE || !EXPRESSIONS.has(element.localName)) continue;
    // How often is another element there: convertRepetition.
    if (element.localName === 'loopCardinality') continue;
    const text = conversion.body(element);
    const written = text.trim();
    if (written === '') continue;
    const counts = element.localName === 'completionCondition';
    const converted = expressionFor(counts && to === 'activiti' ? withCounts(written, OURS) : written, to);
    if (converted === null) unsaid(conversion, element, written, to);
    else {
      const counted = counts && to === 'camunda8' ? withCounts(converted, THEIRS) : converted;
      if (counted !== text) conversion.setBody(element, counted);
      if (
        ALWAYS.has(element.localName) &&
        counted === written &&
        to === 'camunda8' &&
        !written.startsWith('=')
      )
        unsaid(conversion, element, written, to);
    }
  }
}

function withCounts(text: string, names: ReadonlyMap<string, string>): string {
  return text.startsWith('=') ? `=${renameAllInFeel(text.slice(1), names)}` : text;
}

/** Stays where it was, so that nothing is lost; the engine takes it for something else. */
export function unsaid(conversion: Conversion, element: TextElement, text: string, to: Target): void {
  const message =
    to === 'camunda8'
      ? t`“${text}” stays as it is written: FEEL has no words for it. Write it anew.`
      : t`“${text}” stays as it is written: \${…} has no words for it. Write it anew.`;
  conversion.report(element, 'convert-expression', message, 'error');
}
