import { ArrowDown, ArrowUp, CircleAlert, Copy, Trash2 } from 'lucide-react';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate, TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import { BindingFields } from './BindingFields.tsx';
import { ChoicesTable } from './ChoicesTable.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { ConstraintFields } from './ConstraintFields.tsx';
import { DefaultField } from './DefaultField.tsx';
import { EditedText } from './EditedText.tsx';
import type { PartEdits } from './partEdits.ts';
import { propertyName } from './partNames.ts';
import styles from './PropertiesPane.module.css';
import { renameProperty, setText, setValue } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';
import { PROPERTY_TYPES } from './templateWords.ts';

export interface PropertyFormProps {
  readonly session: TemplateSession;
  readonly template: ElementTemplate;
  readonly property: TemplateProperty;
  readonly edits: PartEdits;
  readonly problems: readonly Problem[];
}

const FLAG_EDITS = {
  optional: t('Change optional'),
  editable: t('Change editable'),
  secret: t('Change secret'),
};

/** All of one property: what its field is like, when it is there, and what it writes. */
export function PropertyForm(props: PropertyFormProps) {
  const { session, template, property, edits, problems } = props;
  const { index, type } = property;
  const path = ['properties', index] as const;
  const name = propertyName(property);
  const isFilledIn = type !== 'Hidden';
  const takesText = type === 'String' || type === 'Text';
  const part = { kind: 'property', index } as const;
  const flag = (key: keyof typeof FLAG_EDITS, on: boolean, otherwise: boolean) =>
    session.edit(FLAG_EDITS[key], setValue([...path, key], on === otherwise ? undefined : on));
  return (
    <>
      <header className={styles.formHead}>
        <h2>{name}</h2>
        <IconButton
          label={t('Move up')}
          icon={ArrowUp}
          size="small"
          disabledReason={index === 0 ? t('it is the first') : null}
          onPress={() => edits.move(part, -1)}
        />
        <IconButton
          label={t('Move down')}
          icon={ArrowDown}
          size="small"
          disabledReason={index === template.properties.length - 1 ? t('it is the last') : null}
          onPress={() => edits.move(part, 1)}
        />
        <IconButton
          label={t('Duplicate property')}
          icon={Copy}
          size="small"
          onPress={() => edits.duplicate(index)}
        />
        <IconButton
          label={t('Remove property')}
          icon={Trash2}
          kind="danger"
          size="small"
          onPress={() => edits.remove(part)}
        />
      </header>
      <div className={styles.fields}>
        {problems.map(({ message, severity }) => (
          <p key={message} className={styles.message} data-level={severity}>
            <Icon of={CircleAlert} size={14} />
            {message}
          </p>
        ))}
        <EditedText
          session={session}
          label={t('Label')}
          path={[...path, 'label']}
          value={property.label}
          isHalf
        />
        <EditedText
          session={session}
          label={t('Id')}
          path={[...path, 'id']}
          value={property.id}
          isMono
          isHalf
          hint={t('Conditions name it.')}
          edit={(text) => renameProperty(index, text)}
        />
        <div data-half>
          <SelectField
            label={t('Type')}
            value={type}
            choices={PROPERTY_TYPES.map((value) => ({ value, label: value }))}
            onChange={(value) => session.edit(t('Change type'), setText([...path, 'type'], value))}
          />
        </div>
        <div data-half>
          <SelectField
            label={t('Group')}
            value={property.group ?? ''}
            choices={[
              { value: '', label: t('None') },
              ...template.groups.map(({ id, label }) => ({ value: id, label: label || id })),
            ]}
            onChange={(value) => session.edit(t('Change group'), setText([...path, 'group'], value))}
          />
        </div>
        <BindingFields session={session} property={property} />
        <DefaultField session={session} property={property} />
        {(takesText || type === 'Number' || type === 'Boolean') && (
          <div data-half>
            <SelectField
              label={t('Expression (FEEL)')}
              value={property.feel ?? ''}
              choices={[
                { value: '', label: t('Never') },
                { value: 'optional', label: t('May be one') },
                { value: 'required', label: t('Always') },
                ...(takesText ? [] : [{ value: 'static', label: t('Written as one') }]),
              ]}
              onChange={(value) => session.edit(t('Change FEEL'), setText([...path, 'feel'], value))}
            />
          </div>
        )}
        {takesText && (
          <EditedText
            session={session}
            label={t('Placeholder')}
            path={[...path, 'placeholder']}
            value={property.placeholder}
            isHalf
          />
        )}
        {isFilledIn && (
          <>
            <EditedText
              session={session}
              label={t('Description')}
              path={[...path, 'description']}
              value={property.description}
              isLong
              hint={t('Under the field; may have links.')}
            />
            <EditedText
              session={session}
              label={t('Tooltip')}
              path={[...path, 'tooltip']}
              value={property.tooltip}
              isLong
            />
          </>
        )}
        <div className={styles.switches}>
          <Switch
            label={t('Optional: writes nothing when empty')}
            checked={property.optional}
            onChange={(on) => flag('optional', on, false)}
          />
          {isFilledIn && (
            <Switch
              label={t('Can be changed')}
              checked={property.editable}
              onChange={(on) => flag('editable', on, true)}
            />
          )}
          {takesText && (
            <Switch
              label={t('Secret')}
              checked={property.secret}
              onChange={(on) => flag('secret', on, false)}
            />
          )}
        </div>
      </div>
      {type === 'Dropdown' && <ChoicesTable session={session} property={property} />}
      {isFilledIn && <ConstraintFields session={session} property={property} />}
      <ConditionEditor session={session} template={template} property={property} />
    </>
  );
}
