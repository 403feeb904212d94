import type { Action, Connector, Parameter } from '../../domain/connector/connector.ts';
import { literalText, typeGlyph, typeKind } from '../../domain/connector/types.ts';
import { allowedValues } from '../../domain/connector/allowedValues.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { TypeGlyph } from '../../ui/TypeGlyph.tsx';
import styles from './GalleryParts.module.css';

/** The actions and events of a connector, to read. */
export function GalleryParts({ connector }: { readonly connector: Connector }) {
  return (
    <div className={styles.parts}>
      {connector.actions.map((action) => (
        <Part key={action.key} action={action} name={`${connector.name}.${action.name}`} />
      ))}
      {connector.events.map((event) => (
        <Part key={event.key} action={event} name={event.name} isEvent />
      ))}
    </div>
  );
}

interface PartProps {
  readonly action: Action;
  readonly name: string;
  readonly isEvent?: boolean;
}

function Part({ action, name, isEvent }: PartProps) {
  return (
    <section className={styles.part} aria-label={action.name}>
      <h2 className={styles.title}>
        <span className="mono">{name}</span>
        {isEvent && <Chip>{t('Event')}</Chip>}
      </h2>
      <p className="muted">{action.description}</p>
      <ParameterList title={t('Inputs')} of={action.name} parameters={action.inputs} />
      <ParameterList
        title={isEvent ? t('Carries') : t('Outputs')}
        of={action.name}
        parameters={action.outputs}
      />
    </section>
  );
}

interface ParameterListProps {
  readonly title: string;
  readonly of: string;
  readonly parameters: readonly Parameter[];
}

function ParameterList({ title, of, parameters }: ParameterListProps) {
  if (parameters.length === 0) return null;
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t`${title} of ${of}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.nameColumn}>
              {title}
            </th>
            <th scope="col" className={styles.typeColumn}>
              {t('Type')}
            </th>
            <th scope="col">{t('Description')}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <tr key={parameter.name}>
              <th scope="row">
                <span className="mono">{parameter.name}</span>
                {parameter.required && <span className={styles.required}>{t('required')}</span>}
              </th>
              <td>
                <TypeGlyph
                  kind={typeKind(parameter.type)}
                  glyph={typeGlyph(parameter.type)}
                  text={parameter.type}
                />
              </td>
              <td>
                {parameter.description}
                <Values parameter={parameter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What may be there and what is there when nobody says. */
function Values({ parameter }: { readonly parameter: Parameter }) {
  const allowed = allowedValues(parameter);
  const { value } = parameter;
  if (allowed === null && value === undefined) return null;
  return (
    <span className={styles.values}>
      {allowed !== null && (
        <span>
          {t('One of')} <span className="mono">{allowed.map(literalText).join(', ')}</span>
        </span>
      )}
      {value !== undefined && (
        <span>
          {t('Default')} <span className="mono">{literalText(value)}</span>
        </span>
      )}
    </span>
  );
}
