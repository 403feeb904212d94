import type { TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { EditedText } from './EditedText.tsx';
import { withValueAt } from './editJson.ts';
import type { TemplateSession } from './TemplateSession.ts';
import { BINDING_KEY_LABELS, BINDINGS, type BindingKey } from './templateWords.ts';

interface BindingFieldsProps {
  readonly session: TemplateSession;
  readonly property: TemplateProperty;
}

/** Where the value is written. */
export function BindingFields({ session, property }: BindingFieldsProps) {
  const { binding, index } = property;
  const path = ['properties', index, 'binding'] as const;
  const keys = keysOf(binding.type);
  const change = (type: string) =>
    session.edit(t('Change binding'), (json) => {
      // What is written keeps its name, under the key the new binding has for it.
      const name =
        keys.map((key) => binding[key]).find((text) => text !== undefined) ?? property.id ?? 'name';
      const bare = keys.reduce((left, key) => withValueAt(left, [...path, key], undefined), json);
      const typed = withValueAt(bare, [...path, 'type'], type);
      const [first] = keysOf(type);
      return first === undefined ? typed : withValueAt(typed, [...path, first], startOf(type, name));
    });
  return (
    <>
      <div data-half>
        <SelectField
          label={t('Written as')}
          value={binding.type}
          choices={BINDINGS.map(({ type, label }) => ({ value: type, label }))}
          onChange={change}
        />
      </div>
      {keys.map((key) => (
        <EditedText
          key={key}
          session={session}
          label={t`Binding ${inSentence(BINDING_KEY_LABELS[key])}`}
          path={[...path, key]}
          value={binding[key]}
          isMono
          isHalf
        />
      ))}
    </>
  );
}

function keysOf(type: string): readonly BindingKey[] {
  return BINDINGS.find((one) => one.type === type)?.keys ?? [];
}

function startOf(type: string, name: string): string {
  return type === 'zeebe:taskDefinition' ? 'type' : name;
}
