import type { ReactNode } from 'react';
import type { Action, Connector, Parameter } from '../../domain/connector/connector.ts';
import { SHOWN_MARKS } from '../../domain/connector/aboutLabels.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { exampleMapping } from '../../domain/mapping/exampleMapping.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import { isPrivate } from '../../domain/connector/privateActions.ts';
import { securityFacts } from '../../domain/connector/securityFacts.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import { literalText, typeGlyph, typeKind } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { CopyChip } from '../../ui/CopyChip.tsx';
import { TypeGlyph } from '../../ui/TypeGlyph.tsx';
import styles from './documentation.module.css';
import { FactTable } from './FactTable.tsx';
import { SecurityReference } from './SecurityReference.tsx';

interface ConnectorReferenceProps {
  readonly connector: Connector;
  readonly about: ConnectorAbout | undefined;
}

/** What the definition itself says, as tables: never out of date, because nobody writes it. */
export function ConnectorReference({ connector, about }: ConnectorReferenceProps) {
  const { name, config, actions, events, errors } = connector;
  const facts = securityFacts(connector, about);
  return (
    <>
      {facts && <SecurityReference facts={facts} />}
      {config.length > 0 && (
        <section className={styles.section}>
          <h3>{t('Configuration')}</h3>
          <FactTable
            label={t('Configuration')}
            head={[t('Name'), t('Required'), t('Secret'), t('Value'), t('Description')]}
            rows={config.map((one) => [
              <code key="name">{one.name}</code>,
              one.required === true ? t('yes') : '',
              one.secure === true ? t('yes') : '',
              one.secure === true ? '' : (one.value ?? ''),
              one.description ?? '',
            ])}
          />
        </section>
      )}
      {actions.map((action) => (
        <ActionReference
          key={action.key}
          action={action}
          title={
            <>
              <CopyChip text={implementationOf(name, action.name)} label={t('Copy implementation')} />
              {isPrivate(about, action) && <Chip>{t('Private')}</Chip>}
            </>
          }
          hasExample
        />
      ))}
      {events.map((event) => (
        <ActionReference key={event.key} action={event} title={t`Event ${event.name}`} />
      ))}
      {errors.length > 0 && (
        <section className={styles.section}>
          <h3>{t('Errors')}</h3>
          <FactTable
            label={t('Errors')}
            head={[t('Name'), t('Code'), t('Description')]}
            rows={errors.map((error) => [
              error.name,
              <code key="code">{error.code ?? ''}</code>,
              error.description ?? '',
            ])}
          />
        </section>
      )}
    </>
  );
}

interface ActionReferenceProps {
  readonly action: Action;
  readonly title: ReactNode;
  readonly hasExample?: boolean;
}

function ActionReference({ action, title, hasExample = false }: ActionReferenceProps) {
  const { name, description, inputs, outputs } = action;
  return (
    <section className={styles.section} aria-label={name}>
      <h3>{title}</h3>
      {description !== undefined && <p className={styles.lead}>{description}</p>}
      {inputs.length > 0 && (
        <ParameterFacts head={t('Input')} label={t`Input parameters of ${name}`} parameters={inputs} />
      )}
      {outputs.length > 0 && (
        <ParameterFacts head={t('Output')} label={t`Output parameters of ${name}`} parameters={outputs} />
      )}
      {hasExample && inputs.length + outputs.length > 0 && (
        <details className={styles.example}>
          <summary>{t('Example mapping')}</summary>
          <pre tabIndex={0}>{JSON.stringify(exampleMapping(action), null, 2)}</pre>
        </details>
      )}
    </section>
  );
}

interface ParameterFactsProps {
  /** what stands above their names */
  readonly head: string;
  readonly label: string;
  readonly parameters: readonly Parameter[];
}

function ParameterFacts({ head, label, parameters }: ParameterFactsProps) {
  return (
    <FactTable
      label={label}
      head={[head, t('Type'), t('Required'), t('Default'), t('Description')]}
      rows={parameters.map((parameter) => {
        const { name, type, required, value, description } = parameter;
        const mark = SHOWN_MARKS[shownAs(parameter)];
        return [
          <span key="name">
            <code>{name}</code>
            {mark !== '' && <span className={styles.mark}>{mark}</span>}
          </span>,
          <TypeGlyph key="type" kind={typeKind(type)} glyph={typeGlyph(type)} text={type} />,
          required === true ? t('yes') : '',
          value === undefined || value === null ? '' : <code key="default">{literalText(value)}</code>,
          description ?? '',
        ];
      })}
    />
  );
}
