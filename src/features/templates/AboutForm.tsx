import { elementWords } from '../../domain/process/elementWords.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { own } from '../../domain/values/own.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { EditedText } from './EditedText.tsx';
import { withValueAt } from './editJson.ts';
import { IconField } from './IconField.tsx';
import styles from './PropertiesPane.module.css';
import { setText, setValue } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';
import { ELEMENT_TYPES } from './templateWords.ts';
import { TypesField } from './TypesField.tsx';

interface AboutFormProps {
  readonly session: TemplateSession;
  readonly template: ElementTemplate;
}

/** What the template is called, what it applies to, and what else people and modelers know it by. */
export function AboutForm({ session, template }: AboutFormProps) {
  const { elementType, category, deprecated } = template;
  const types = [...new Set([...ELEMENT_TYPES, ...(elementType ? [elementType.value] : [])])];
  const isEvent = elementType?.value.endsWith('Event') ?? false;
  return (
    <>
      <header className={styles.formHead}>
        <h2>{t('About the template')}</h2>
      </header>
      <div className={styles.fields}>
        <EditedText
          session={session}
          label={t('Name')}
          path={['name']}
          value={template.name}
          edit={(text) => setValue(['name'], text)}
        />
        <EditedText
          session={session}
          label={t('Id')}
          path={['id']}
          value={template.id}
          isMono
          isHalf
          edit={(text) => setValue(['id'], text)}
        />
        <div data-half>
          <TextField
            label={t('Version')}
            value={template.version === undefined ? '' : String(template.version)}
            mono
            placeholder={t('none')}
            onCommit={(text) => {
              const number = Number(text);
              const isVersion = text.trim() !== '' && Number.isInteger(number) && number >= 0;
              if (isVersion || text.trim() === '')
                session.edit(t('Change version'), setValue(['version'], isVersion ? number : undefined));
            }}
          />
        </div>
        <EditedText
          session={session}
          label={t('Description')}
          path={['description']}
          value={template.description}
          isLong
        />
        <TypesField session={session} types={template.appliesTo} />
        <div data-half={isEvent || undefined}>
          <SelectField
            label={t('Becomes')}
            value={elementType?.value ?? ''}
            choices={[
              { value: '', label: t('Stays what it is') },
              ...types.map((value) => ({ value, label: elementWords(value) })),
            ]}
            onChange={(type) =>
              session.edit(t('Change what it becomes'), (json) =>
                type === ''
                  ? withValueAt(json, ['elementType'], undefined)
                  : withValueAt(json, ['elementType', 'value'], type),
              )
            }
          />
        </div>
        {isEvent && (
          <div data-half>
            <SelectField
              label={t('Event')}
              value={elementType?.eventDefinition ?? ''}
              choices={[{ value: '', label: t('None') }, ...EVENTS]}
              onChange={(text) =>
                session.edit(t('Change event'), setText(['elementType', 'eventDefinition'], text))
              }
            />
          </div>
        )}
        <EditedText
          session={session}
          label={t('Category')}
          path={['category', 'name']}
          value={category?.name}
          isHalf
          edit={(text) => (json) => {
            const old = own(json, 'category');
            const known = category?.id ?? '';
            const id = known === '' ? text.toLowerCase().replace(/[^a-z0-9]+/g, '-') : known;
            return withValueAt(
              json,
              ['category'],
              text === '' ? undefined : { ...(isJsonObject(old) ? old : {}), id, name: text },
            );
          }}
        />
        <EditedText
          session={session}
          label={t('Documentation')}
          path={['documentationRef']}
          value={template.documentationRef}
          placeholder="https://"
          isHalf
        />
        <EditedText
          session={session}
          label={t('Keywords')}
          path={['keywords']}
          value={template.keywords.join(', ')}
          hint={t('Separated by commas.')}
          edit={(text) => {
            const words = text
              .split(',')
              .map((word) => word.trim())
              .filter(Boolean);
            return setValue(['keywords'], words.length === 0 ? undefined : words);
          }}
        />
        <EditedText
          session={session}
          label={t('Camunda version')}
          path={['engines', 'camunda']}
          value={template.engines.get('camunda')}
          placeholder="^8.6"
          isMono
          isHalf
        />
        <IconField session={session} template={template} />
        <Switch
          label={t('Deprecated: works, and is not offered any more')}
          checked={deprecated !== undefined}
          onChange={(on) =>
            session.edit(
              on ? t('Deprecate') : t('Take deprecation back'),
              setValue(['deprecated'], on || undefined),
            )
          }
        />
        {deprecated !== undefined && (
          <EditedText
            session={session}
            label={t('What to use instead')}
            path={['deprecated', 'message']}
            value={deprecated.message}
            edit={(text) => (json) => {
              const old = own(json, 'deprecated');
              const rest = isJsonObject(old) ? old : {};
              return withValueAt(json, ['deprecated'], text === '' ? true : { ...rest, message: text });
            }}
          />
        )}
      </div>
    </>
  );
}

const EVENTS = [
  { value: 'bpmn:MessageEventDefinition', label: t('Message') },
  { value: 'bpmn:SignalEventDefinition', label: t('Signal') },
  { value: 'bpmn:TimerEventDefinition', label: t('Timer') },
  { value: 'bpmn:ConditionalEventDefinition', label: t('Conditional') },
];
