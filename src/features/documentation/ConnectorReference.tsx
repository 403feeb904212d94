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
          <h3>Configuration</h3>
          <FactTable
            label="Configuration"
            head={['Name', 'Required', 'Secret', 'Value', 'Description']}
            rows={config.map((one) => [
              <code key="name">{one.name}</code>,
              one.required === true ? 'yes' : '',
              one.secure === true ? 'yes' : '',
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
              <CopyChip text={implementationOf(name, action.name)} label="Copy implementation" />
              {isPrivate(about, action) && <Chip>Private</Chip>}
            </>
          }
          hasExample
        />
      ))}
      {events.map((event) => (
        <ActionReference key={event.key} action={event} title={`Event ${event.name}`} />
      ))}
      {errors.length > 0 && (
        <section className={styles.section}>
          <h3>Errors</h3>
          <FactTable
            label="Errors"
            head={['Name', 'Code', 'Description']}
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
      {inputs.length > 0 && <ParameterFacts label="Input" of={name} parameters={inputs} />}
      {outputs.length > 0 && <ParameterFacts label="Output" of={name} parameters={outputs} />}
      {hasExample && inputs.length + outputs.length > 0 && (
        <details className={styles.example}>
          <summary>Example mapping</summary>
          <pre tabIndex={0}>{JSON.stringify(exampleMapping(action), null, 2)}</pre>
        </details>
      )}
    </section>
  );
}

interface ParameterFactsProps {
  readonly label: 'Input' | 'Output';
  readonly of: string;
  readonly parameters: readonly Parameter[];
}

function ParameterFacts({ label, of, parameters }: ParameterFactsProps) {
  return (
    <FactTable
      label={`${label} parameters of ${of}`}
      head={[label, 'Type', 'Required', 'Default', 'Description']}
      rows={parameters.map((parameter) => {
        const { name, type, required, value, description } = parameter;
        const mark = SHOWN_MARKS[shownAs(parameter)];
        return [
          <span key="name">
            <code>{name}</code>
            {mark !== '' && <span className={styles.mark}>{mark}</span>}
          </span>,
          <TypeGlyph key="type" kind={typeKind(type)} glyph={typeGlyph(type)} text={type} />,
          required === true ? 'yes' : '',
          value === undefined || value === null ? '' : <code key="default">{literalText(value)}</code>,
          description ?? '',
        ];
      })}
    />
  );
}
