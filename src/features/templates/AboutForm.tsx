import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { own } from '../../domain/values/own.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
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
import { typeLabel } from './typeLabels.ts';
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
        <h2>About the template</h2>
      </header>
      <div className={styles.fields}>
        <EditedText
          session={session}
          label="Name"
          path={['name']}
          value={template.name}
          edit={(text) => setValue(['name'], text)}
        />
        <EditedText
          session={session}
          label="Id"
          path={['id']}
          value={template.id}
          isMono
          isHalf
          edit={(text) => setValue(['id'], text)}
        />
        <div data-half>
          <TextField
            label="Version"
            value={template.version === undefined ? '' : String(template.version)}
            mono
            placeholder="none"
            onCommit={(text) => {
              const number = Number(text);
              const isVersion = text.trim() !== '' && Number.isInteger(number) && number >= 0;
              if (isVersion || text.trim() === '')
                session.edit('Change version', setValue(['version'], isVersion ? number : undefined));
            }}
          />
        </div>
        <EditedText
          session={session}
          label="Description"
          path={['description']}
          value={template.description}
          isLong
        />
        <TypesField session={session} types={template.appliesTo} />
        <div data-half={isEvent || undefined}>
          <SelectField
            label="Becomes"
            value={elementType?.value ?? ''}
            choices={[
              { value: '', label: 'Stays what it is' },
              ...types.map((value) => ({ value, label: typeLabel(value) })),
            ]}
            onChange={(type) =>
              session.edit('Change what it becomes', (json) =>
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
              label="Event"
              value={elementType?.eventDefinition ?? ''}
              choices={[
                { value: '', label: 'None' },
                ...EVENTS.map((name) => ({ value: `bpmn:${name}EventDefinition`, label: name })),
              ]}
              onChange={(text) =>
                session.edit('Change event', setText(['elementType', 'eventDefinition'], text))
              }
            />
          </div>
        )}
        <EditedText
          session={session}
          label="Category"
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
          label="Documentation"
          path={['documentationRef']}
          value={template.documentationRef}
          placeholder="https://"
          isHalf
        />
        <EditedText
          session={session}
          label="Keywords"
          path={['keywords']}
          value={template.keywords.join(', ')}
          hint="Separated by commas."
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
          label="Camunda version"
          path={['engines', 'camunda']}
          value={template.engines.get('camunda')}
          placeholder="^8.6"
          isMono
          isHalf
        />
        <IconField session={session} template={template} />
        <Switch
          label="Deprecated: works, and is not offered any more"
          checked={deprecated !== undefined}
          onChange={(on) =>
            session.edit(
              on ? 'Deprecate' : 'Take deprecation back',
              setValue(['deprecated'], on || undefined),
            )
          }
        />
        {deprecated !== undefined && (
          <EditedText
            session={session}
            label="What to use instead"
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

const EVENTS = ['Message', 'Signal', 'Timer', 'Conditional'];
