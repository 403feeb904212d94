import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { Action, Parameter } from '../../../domain/connector/connector.ts';
import { t } from '../../../language/t.ts';
import { useConnectorDocuments, useVersionDocuments } from '../../../state/queries.ts';
import { Markdown } from '../../../ui/Markdown.tsx';
import styles from './TaskVersion.module.css';

interface TaskHelpProps {
  readonly action: Action;
  readonly connector: CatalogueConnector;
}

/** What its makers say about the action and its parameters, and what they wrote about the connector's version. */
export function TaskHelp({ action, connector }: TaskHelpProps) {
  const documentation = useDocumentation(connector);
  const { description = '', inputs, outputs } = action;
  const described = [
    [t('Inputs'), inputs.filter(isDescribed)] as const,
    [t('Outputs'), outputs.filter(isDescribed)] as const,
  ].filter(([, parameters]) => parameters.length > 0);
  const isEmpty = description === '' && described.length === 0 && documentation === '';
  return (
    <section className={styles.help} aria-label={t('Help')}>
      {isEmpty && <p>{t('Nobody has written anything about this action yet.')}</p>}
      {description !== '' && <p>{description}</p>}
      {described.map(([title, parameters]) => (
        <div key={title}>
          <h4>{title}</h4>
          <dl>
            {parameters.map(({ name, label = '', description: text = '' }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{[label, text].filter((part) => part !== '').join(': ')}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {documentation !== '' && (
        <div className={styles.written}>
          <h4>{t`About ${connector.connector.name}`}</h4>
          <Markdown text={documentation} topHeading={4} label={t('Loading the documentation')} />
        </div>
      )}
    </section>
  );
}

function isDescribed({ label = '', description = '' }: Parameter): boolean {
  return label !== '' || description !== '';
}

/** Of the very version; a draft says what the connector says now. */
function useDocumentation({ documentId, version, hash }: CatalogueConnector): string {
  const connectors = useConnectorDocuments();
  const versions = useVersionDocuments();
  const content =
    hash === undefined
      ? connectors.find(({ id }) => id === documentId)?.content
      : versions.find((one) => one.content.connectorId === documentId && one.content.version === version)
          ?.content;
  return content?.about?.documentation?.trim() ?? '';
}
