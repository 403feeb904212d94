import type { SecurityFacts } from '../../domain/connector/securityFacts.ts';
import { t } from '../../language/t.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import styles from './documentation.module.css';
import { FactTable } from './FactTable.tsx';

/** How the connector proves who it is, with the configuration that takes, and what it has to be allowed. */
export function SecurityReference({ facts }: { readonly facts: SecurityFacts }) {
  const { ways, scopes, note } = facts;
  return (
    <section className={styles.section}>
      <h3>{t('Authentication')}</h3>
      {ways.length > 1 && <p className={styles.lead}>{t('Any one of them.')}</p>}
      {ways.length > 0 && (
        <FactTable
          label={t('Authentication')}
          head={[t('Type'), t('Configuration')]}
          rows={ways.map(({ label, needs }) => [label, <Codes key="needs" of={needs} />])}
        />
      )}
      {scopes.length > 0 && (
        <FactTable
          label={t('Scopes')}
          head={[t('Action'), t('Scopes')]}
          rows={scopes.map(({ action, names }) => [
            <code key="action">{action}</code>,
            <Codes key="scopes" of={names} />,
          ])}
        />
      )}
      {note !== '' && <Markdown text={note} topHeading={4} />}
    </section>
  );
}

function Codes({ of }: { readonly of: readonly string[] }) {
  return of.map((text, index) => (
    <span key={text}>
      {index > 0 && ', '}
      <code>{text}</code>
    </span>
  ));
}
