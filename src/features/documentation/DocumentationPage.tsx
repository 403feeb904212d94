import { byName } from '../../domain/values/byName.ts';
import { BookOpen } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { documentationState } from '../../domain/connector/documentationGaps.ts';
import { iconPath } from '../../domain/connector/iconPaths.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { t } from '../../language/t.ts';
import { useConnectorDocuments, useDocuments, useVersionDocuments } from '../../state/queries.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { EmptyArt } from '../../ui/EmptyArt.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './documentation.module.css';
import { DocumentationIndex, type DocumentationHit } from './searchDocumentation.ts';

/** The documentation of every connector, and one search over all of it. */
export default function DocumentationPage() {
  const documents = useConnectorDocuments();
  const versions = useVersionDocuments();
  const isEmpty = useDocuments('connector').data?.length === 0;
  const catalogue = useMemo(
    () =>
      readCatalogue(documents, versions)
        .filter(({ preferred }) => preferred)
        .toSorted((a, b) => byName(a.connector.name, b.connector.name)),
    [documents, versions],
  );
  const texts = useMemo(
    () => new Map(documents.map(({ id, content }) => [id, content.about?.documentation ?? ''])),
    [documents],
  );
  const index = useMemo(
    () => new DocumentationIndex(catalogue, ({ documentId }) => texts.get(documentId) ?? ''),
    [catalogue, texts],
  );
  const [search, setSearch] = useState('');
  const query = useDeferredValue(search);
  const hits: readonly DocumentationHit[] =
    query.trim() === '' ? catalogue.map((connector) => ({ connector, parts: [] })) : index.find(query);
  return (
    <div className={styles.page}>
      <PageHead
        title={t('Documentation')}
        crumbs={
          <Crumbs
            isTop
            items={[{ key: 'connectors', content: <Link href="/connectors">{t('Connectors')}</Link> }]}
          />
        }
      />
      <div className={styles.index}>
        {isEmpty ? (
          <EmptyState
            art={<EmptyArt />}
            title={t('No connectors to read about yet')}
            lead={t(
              'Every connector of the catalogue has its documentation here: what people wrote, and tables made from its definition.',
            )}
          />
        ) : (
          <>
            <SearchField
              label={t('Search documentation')}
              value={search}
              onChange={setSearch}
              slashFocuses
              className={styles.search}
            />
            <ul className={styles.entries} aria-label={t('Connectors')}>
              {hits.map(({ connector, parts }) => (
                <li key={connector.documentId}>
                  <Entry connector={connector} text={texts.get(connector.documentId) ?? ''} />
                  {parts.length > 0 && (
                    <ul className={styles.hits}>
                      {parts.map(({ id, part, description }) => (
                        <li key={id}>
                          <code>{part}</code> {description}
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
            {hits.length === 0 && query.trim() !== '' && (
              <NoResults
                message={t`Nothing is written about “${query}”.`}
                action={{ label: t('Clear search'), run: () => setSearch('') }}
              />
            )}
          </>
        )}
      </div>
    </div>
  );
}

function Entry({ connector, text }: { readonly connector: CatalogueConnector; readonly text: string }) {
  const { documentId, icon, version, hash } = connector;
  const { name, description = '' } = connector.connector;
  const { gaps, total } = documentationState(connector.connector, text);
  return (
    <Link href={`/connectors/${documentId}/documentation`} className={styles.entry}>
      <Tile hue={icon.hue} path={iconPath(icon.name)} image={icon.image} />
      <div>
        <b>
          {name}
          <VersionChip version={version} {...(hash === undefined ? { state: 'draft' as const } : {})} />
        </b>
        <span>{description}</span>
      </div>
      <Chip icon={BookOpen} {...(gaps.length === 0 ? { tone: 'ok' as const } : {})}>
        {t`${String(Math.round(((total - gaps.length) / total) * 100))} % described`}
      </Chip>
    </Link>
  );
}
