import type { ReactNode } from 'react';
import type { Parameter } from '../../domain/connector/connector.ts';
import { isJsonArray, member } from '../../domain/values/jsonValue.ts';
import { literalText, typeGlyph, typeKind } from '../../domain/connector/types.ts';
import { typedValue } from '../../formats/trial/typedValue.ts';
import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { TypeGlyph } from '../../ui/TypeGlyph.tsx';

interface ValueFieldProps {
  readonly parameter: Parameter;
  /** '' for none */
  readonly text: string;
  readonly isInput?: boolean;
  /** what a run said about it */
  readonly error?: string | undefined;
  readonly note?: ReactNode;
  readonly onCommit: (text: string) => void;
}

/** A field as the type of the parameter asks for it. Whatever is typed is kept, also while it is no value yet. */
export function ValueField({ parameter, text, isInput = false, error, note, onCommit }: ValueFieldProps) {
  const { name, label, type, description, required } = parameter;
  const read = text === '' ? null : typedValue(text, parameter);
  const problem = read && 'problem' in read ? read.problem : error;
  const shared = {
    label: isInput && required === true ? `${label ?? name} *` : (label ?? name),
    labelEnd: <TypeGlyph kind={typeKind(type)} glyph={typeGlyph(type)} label={type} />,
    error: problem,
    hint: note ?? (isInput ? shortened(description) : undefined),
  };
  const choices = choicesOf(parameter);
  if (choices !== null) {
    const nothing = { value: '', label: isInput ? t('Not given') : t('Not looked at') };
    return (
      <SelectField
        {...shared}
        value={text}
        choices={[nothing, ...choices.map((value) => ({ value, label: value }))]}
        onChange={onCommit}
      />
    );
  }
  if (typeKind(type) === 'struct' || text.includes('\n'))
    return (
      <TextArea
        {...shared}
        mono={typeKind(type) === 'struct'}
        rows={Math.min(14, Math.max(2, text.split('\n').length))}
        value={text}
        isProse
        placeholder={isInput ? t('Not given') : t('Not looked at')}
        onCommit={onCommit}
      />
    );
  return (
    <TextField
      {...shared}
      value={text}
      placeholder={parameter.placeholder ?? (isInput ? t('Not given') : t('Not looked at'))}
      onCommit={onCommit}
    />
  );
}

const MOST = 160;

function shortened(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= MOST) return text;
  return `${text.slice(0, MOST - 1).trimEnd()}…`;
}

/** As many as a list can show; more are typed. */
const MOST_CHOICES = 200;

function choicesOf({ type, model }: Parameter): readonly string[] | null {
  const allowed = member(model, 'enum');
  if (isJsonArray(allowed) && allowed.length > 0 && allowed.length <= MOST_CHOICES)
    return [...new Set(allowed.filter((one) => one !== null && one !== '').map(literalText))];
  return typeKind(type) === 'bool' ? ['true', 'false'] : null;
}
