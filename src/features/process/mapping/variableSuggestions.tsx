import type { Parameter } from '../../../domain/connector/connector.ts';
import { variableNameProblem } from '../../../domain/values/names.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { literalText, typeGlyph, typeKind, typesCompatible } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import { TypeGlyph } from '../../../ui/TypeGlyph.tsx';
import { allowedValues } from './mappingSource.ts';
import type { Suggestion } from '../fields/Suggest.tsx';

/** Keys say what a suggestion stands for: `var:`, `value:` with its JSON, `new:`, and `json` for the editor. */
export const VARIABLE = 'var:';
export const VALUE = 'value:';
export const NEW = 'new:';
export const EDITOR = 'json';

interface Wanted {
  readonly type: string;
  readonly parameter: Parameter | null;
  readonly variables: readonly Variable[];
  readonly typed: string;
}

/** Variables that fit first, then the others; both say their type. */
export function variableSuggestions({
  type,
  variables,
  typed,
}: Omit<Wanted, 'parameter'>): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const matching = variables.filter((variable) => variable.name.toLowerCase().includes(wanted));
  const fits = (variable: Variable) => type === '' || typesCompatible(variable.type, type);
  const toSuggestion = (variable: Variable): Suggestion => ({
    key: VARIABLE + variable.name,
    text: variable.name,
    note: variable.type,
    section: fits(variable) ? t('Variables') : t('Variables of other types'),
    glyph: <TypeGlyph kind={typeKind(variable.type)} glyph={typeGlyph(variable.type)} />,
    // Typing a value must not turn into a variable whose name only contains it.
    quiet: !variable.name.toLowerCase().startsWith(wanted),
  });
  return [...matching.filter(fits), ...matching.filter((variable) => !fits(variable))].map(toSuggestion);
}

export function newVariableSuggestion(typed: string, variables: readonly Variable[]): readonly Suggestion[] {
  const name = typed.trim();
  const others = variables.map((variable) => variable.name);
  if (name === '' || variableNameProblem(name, others) !== null) return [];
  return [{ key: NEW + name, text: t`Create variable “${name}”`, section: t('New'), quiet: true }];
}

/** Values that can be picked for an input: allowed ones, true and false, and the editor for what has an inside. */
export function valueSuggestions({
  type,
  parameter,
  typed,
}: Omit<Wanted, 'variables'>): readonly Suggestion[] {
  const allowed = allowedValues(parameter);
  const values = allowed.length > 0 ? allowed : type === 'boolean' ? [true, false] : [];
  const wanted = typed.trim().toLowerCase();
  const picks = values
    .filter((value) => literalText(value).toLowerCase().includes(wanted))
    .map((value) => ({ key: VALUE + JSON.stringify(value), text: literalText(value), section: t('Values') }));
  const editor =
    typeKind(type) === 'struct'
      ? [{ key: EDITOR, text: t('Edit as JSON…'), section: t('Values'), quiet: true }]
      : [];
  return [...picks, ...editor];
}
