import { feelOfText, feelOfValue } from '../../../domain/expressions/feelOfText.ts';
import { valueOfFeel } from '../../../domain/expressions/valueOfFeel.ts';
import { isExpression } from '../../../domain/expressions/expressions.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import { mappingTypeOf } from '../../../domain/mapping/mappingType.ts';
import { constantRows } from '../../../domain/mapping/mapping.ts';
import type { ElementData, Mapping, MappingEntry } from '../../../domain/process/process.ts';
import type { Target } from '../../../domain/process/target.ts';
import { literalText } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';

interface ConvertedMapping {
  readonly mapping: Mapping | undefined;
  /** sentences about what is left behind */
  readonly lost: readonly string[];
}

/** What an element maps, for the other engine. */
export function mappingFor(data: ElementData, to: Target): ConvertedMapping {
  const lost: string[] = [];
  const { inputs = {}, outputs = {} } = data.mapping ?? {};
  const convert = (kind: 'input' | 'output', rows: Readonly<Record<string, MappingEntry>>) =>
    Object.entries(rows).flatMap(([name, entry]): [string, MappingEntry][] => {
      const converted = to === 'camunda8' ? toFeel(entry, kind) : fromFeel(entry);
      if (converted === null)
        lost.push(
          kind === 'input'
            ? t`The input “${name}” is not mapped any more: ${said(entry, to)}.`
            : t`The output to “${name}” is not mapped any more: ${said(entry, to)}.`,
        );
      return converted === null ? [] : [[name, converted]];
    });
  const constants = to === 'camunda8' ? constantRows(data) : [];
  // An engine sends a constant in place of what is mapped.
  const sent = {
    ...inputs,
    ...Object.fromEntries(
      constants.map(({ name, value }): [string, MappingEntry] => [name, { type: 'value', value }]),
    ),
  };
  const type = mappingTypeOf(data);
  const [ins, outs] = [convert('input', sent), convert('output', outputs)];
  if (to === 'camunda8' && type === 'none') {
    lost.push(
      t('Camunda 8 hands every variable to a job that maps none, and takes back all that it returns.'),
    );
  }
  if (ins.length + outs.length === 0) return { mapping: undefined, lost };
  return {
    mapping: {
      ...(ins.length > 0 && { inputs: Object.fromEntries(ins) }),
      ...(outs.length > 0 && { outputs: Object.fromEntries(outs) }),
    },
    lost,
  };
}

function toFeel({ type, value }: MappingEntry, kind: 'input' | 'output'): MappingEntry | null {
  if (type === 'variable') return typeof value === 'string' ? { type, value } : null;
  if (type !== 'value' || value === undefined || value === null) return null;
  if (typeof value === 'string') {
    // An input takes plain text, an output takes nothing but FEEL.
    if (!isExpression(value)) return kind === 'input' ? { type, value } : asFeel(JSON.stringify(value));
    return asFeel(feelOfText(value));
  }
  return hasExpression(value) ? asFeel(feelOfValue(value)) : { type, value };
}

function asFeel(feel: string | null): MappingEntry | null {
  return feel === null ? null : { type: 'feel', value: feel };
}

function fromFeel({ type, value }: MappingEntry): MappingEntry | null {
  if (type !== 'feel') return { type, ...(value !== undefined && { value }) };
  const said = typeof value === 'string' ? valueOfFeel(value) : null;
  return said === null ? null : { type: 'value', value: said };
}

function hasExpression(value: JsonValue): boolean {
  if (typeof value === 'string') return isExpression(value);
  return value !== null && typeof value === 'object' && Object.values(value).some(hasExpression);
}

function said({ type, value }: MappingEntry, to: Target): string {
  const text = value === undefined ? type : literalText(value);
  return to === 'camunda8' ? t`FEEL has no words for “${text}”` : t`\${…} has no words for “=${text}”`;
}
