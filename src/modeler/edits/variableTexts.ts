import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import { namesIn, renameInText } from '../../domain/expressions/expressions.ts';
import {
  namesInFeel,
  namesInFeelText,
  namesOfResult,
  renameInFeelText,
  renameInResult,
} from '../../domain/expressions/feelNames.ts';
import type { VariableAccess } from '../../domain/process/variableUses.ts';
import { activitiTexts } from './activitiTexts.ts';
import { feelTexts } from './feelTexts.ts';
import type { VariableText } from './VariableText.ts';

/** The texts of one element alone; what is mapped is of the mappings and not here. */
export function variableTexts(element: ModdleElement): Iterable<VariableText> {
  return targetOfModel(element) === 'camunda8' ? feelTexts(element) : activitiTexts(element);
}

/** The text once the variable has another name. */
export function renamedText({ text, means }: VariableText, from: string, to: string): string {
  if (means === 'name') return text === from ? to : text;
  if (means === 'result') return `=${renameInResult(text.slice(1), from, to)}`;
  return means === 'feel' ? renameInFeelText(text, from, to) : renameInText(text, from, to);
}

/** The very names that a rename of the text follows, each with what it does with them. */
export function namesInVariableText({
  text,
  means,
  access = 'read',
}: VariableText): readonly (readonly [access: VariableAccess, names: readonly string[]])[] {
  if (means === 'name') return [[access, [text]]];
  if (means === 'feel') return [['read', namesInFeelText(text)]];
  if (means === 'juel') return [['read', namesIn(text)]];
  const expression = text.slice(1);
  return [
    ['write', namesOfResult(expression)],
    ['read', namesInFeel(expression)],
  ];
}
