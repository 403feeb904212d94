import type { TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { Switch } from '../../ui/fields/Switch.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { EditedText } from './EditedText.tsx';
import { withValueAt } from './editJson.ts';
import styles from './PropertiesPane.module.css';
import { setValue } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';

interface ConstraintFieldsProps {
  readonly session: TemplateSession;
  readonly property: TemplateProperty;
}

/** What a value must be like. */
export function ConstraintFields({ session, property }: ConstraintFieldsProps) {
  const { index, constraints, type } = property;
  const path = ['properties', index, 'constraints'] as const;
  const { pattern } = constraints;
  const takesText = type === 'String' || type === 'Text';
  return (
    <section className={styles.section} aria-label={t('Constraints')}>
      <h3>{t('Constraints')}</h3>
      <Switch
        label={t('Must be filled in')}
        checked={constraints.notEmpty === true}
        onChange={(on) =>
          session.edit(t('Change must be filled in'), setValue([...path, 'notEmpty'], on || undefined))
        }
      />
      {takesText && (
        <div className={styles.fields}>
          <LengthField
            session={session}
            path={path}
            label={t('Shortest')}
            name="minLength"
            value={constraints.minLength}
          />
          <LengthField
            session={session}
            path={path}
            label={t('Longest')}
            name="maxLength"
            value={constraints.maxLength}
          />
          <EditedText
            session={session}
            label={t('Pattern')}
            path={[...path, 'pattern']}
            value={pattern?.value}
            isMono
            isHalf
            error={
              pattern === undefined || isPattern(pattern.value)
                ? null
                : t('This is not a regular expression.')
            }
            edit={(text) => (json) =>
              // A pattern may be its text alone; with a message it is an object.
              text === '' || pattern?.message === undefined
                ? withValueAt(json, [...path, 'pattern'], text === '' ? undefined : { value: text })
                : withValueAt(json, [...path, 'pattern', 'value'], text)
            }
          />
          {pattern !== undefined && (
            <EditedText
              session={session}
              label={t('Message')}
              path={[...path, 'pattern', 'message']}
              value={pattern.message}
              isHalf
              hint={t('When it does not fit.')}
              edit={(text) => (json) =>
                withValueAt(json, [...path, 'pattern'], {
                  value: pattern.value,
                  ...(text === '' ? {} : { message: text }),
                })
              }
            />
          )}
        </div>
      )}
    </section>
  );
}

interface LengthFieldProps {
  readonly session: TemplateSession;
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly name: 'minLength' | 'maxLength';
  readonly value: number | undefined;
}

function LengthField({ session, path, label, name, value }: LengthFieldProps) {
  return (
    <div data-half>
      <TextField
        label={label}
        value={value === undefined ? '' : String(value)}
        placeholder={t('any')}
        onCommit={(text) => {
          const number = Number(text);
          const isLength = text.trim() !== '' && Number.isInteger(number) && number >= 0;
          if (isLength || text.trim() === '')
            session.edit(
              t`Change ${inSentence(label)}`,
              setValue([...path, name], isLength ? number : undefined),
            );
        }}
      />
    </div>
  );
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}
