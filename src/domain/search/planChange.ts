import { t } from '../../language/t.ts';
import { parseJson } from '../values/parseJson.ts';
import { elementIdProblem, parameterNameProblem, variableNameProblem } from '../values/names.ts';
import type { PlaceChange, SearchedElement, SearchedProcess, SearchPlace } from './SearchPlace.ts';

/** What a place would say with another text, by the rules that hold where it is edited; nothing of the catalogue. */
export function planChange(
  process: SearchedProcess,
  element: SearchedElement,
  place: SearchPlace,
  after: string,
): PlaceChange {
  const { edit, text } = place;
  if (edit.of === 'nothing') return stays(edit.why);
  const declared = process.variables.get(element.processId) ?? [];
  const followed = followedBy(place, declared);
  if (followed !== null) return followed;
  if (after === text) return stays(t('It says this already.'));
  const problem = problemOf(process, element, place, after, declared);
  return problem === null ? { after, why: null } : stays(problem);
}

/** Of an expression that is looked at for the variables it names: the declared ones take it along. */
export function followsVariables(
  process: SearchedProcess,
  element: SearchedElement,
  names: readonly string[],
): PlaceChange {
  const declared = process.variables.get(element.processId) ?? [];
  const stranger = names.find((name) => !declared.includes(name));
  if (stranger !== undefined)
    return stays(t`“${stranger}” is not declared in this process. Find it with “expr:” to replace it.`);
  return {
    after: null,
    why: t`Follows the variable ${names.map((name) => t`“${name}”`).join(', ')}.`,
    follows: true,
  };
}

function stays(why: string): PlaceChange {
  return { after: null, why };
}

/** Who names a declared variable follows it, as with any rename. */
function followedBy(
  { field, text, edit, names }: SearchPlace,
  declared: readonly string[],
): PlaceChange | null {
  if (field !== 'var' || edit.of === 'variable' || names) return null;
  if (!declared.includes(text)) return null;
  return { after: null, why: t`Follows the variable “${text}”.`, follows: true };
}

function problemOf(
  process: SearchedProcess,
  element: SearchedElement,
  { edit, field, isJson, text }: SearchPlace,
  after: string,
  declared: readonly string[],
): string | null {
  switch (edit.of) {
    case 'id':
      if (element.type === 'bpmn:Process')
        return t('The id of a process is changed on its page: other processes may call it.');
      return elementIdProblem(after, (id) => process.elements.some((one) => one.id === id));
    case 'variable':
      return variableNameProblem(
        after,
        declared.filter((name) => name !== text),
      );
    case 'input':
    case 'constant':
    case 'output':
      return field === 'var'
        ? (variableNameProblem(after) ?? takenKey(element, edit.of, after))
        : (parameterNameProblem(after) ?? takenKey(element, edit.of, after));
    case 'inputValue':
    case 'outputValue':
      if (field === 'var') return variableNameProblem(after);
      if (field === 'param') return parameterNameProblem(after);
      return isJson ? jsonProblem(after) : null;
    case 'constantValue':
    case 'variableValue':
      return isJson ? jsonProblem(after) : null;
    case 'implementation':
      return after.trim() === '' ? t('An implementation is not taken off here.') : null;
    default:
      return null;
  }
}

function takenKey(
  { places }: SearchedElement,
  of: 'input' | 'constant' | 'output',
  key: string,
): string | null {
  const isTaken = places.some(({ edit }) => edit.of === of && edit.key === key);
  return isTaken ? t`There is an entry “${key}” already.` : null;
}

function jsonProblem(text: string): string | null {
  return parseJson(text) === undefined ? t('It would be no valid JSON.') : null;
}
