import { LayoutGrid, List } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { iconPath } from '../../domain/connector/iconPaths.ts';
import { t } from '../../language/t.ts';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TabBar, TabPanel } from '../../ui/TabBar.tsx';
import { Tile } from '../../ui/Tile.tsx';
import styles from './GalleryConnectorPage.module.css';
import { GalleryFacts } from './GalleryFacts.tsx';
import type { GalleryConnector } from './galleryFiles.ts';
import { GalleryParts } from './GalleryParts.tsx';
import { useGalleryConnector, useGalleryIndex } from './useGallery.ts';
import { UseBox } from './UseBox.tsx';

/** All of one ready-made connector, and the way to get it. */
export default function GalleryConnectorPage({ name }: { readonly name: string }) {
  const row = useGalleryIndex().data?.find((one) => one.name === name);
  const found = useGalleryConnector(name);
  if (found.isError) throw found.error;
  if (found.data === null) return <NotInGallery name={name} />;
  return (
    <div className={styles.page}>
      <PageHead
        crumbs={
          <Crumbs
            isTop
            items={[
              { key: 'connectors', content: <Link href="/connectors">{t('Connectors')}</Link> },
              { key: 'gallery', content: <Link href="/connectors/gallery">{t('Gallery')}</Link> },
            ]}
          />
        }
        {...(row === undefined
          ? {}
          : {
              start: <Tile size="large" hue={row.icon.hue} path={iconPath(row.icon.name)} />,
            })}
        title={row?.title ?? name}
        badge={<span className={`mono ${styles.name ?? ''}`}>{name}</span>}
        lead={row?.description}
      />
      {found.data === undefined ? (
        <Skeleton label={t('Loading the connector')} count={8} />
      ) : (
        <Content entry={found.data} />
      )}
    </div>
  );
}

type Tab = 'documentation' | 'actions';

function Content({ entry }: { readonly entry: GalleryConnector }) {
  const [tab, setTab] = useState<Tab>('documentation');
  return (
    <div className={styles.content}>
      <div className={styles.main}>
        <TabBar
          label={t('About the connector')}
          name="gallery"
          tabs={[
            { id: 'documentation', label: t('Documentation') },
            { id: 'actions', label: t('Actions'), count: entry.connector.actions.length },
          ]}
          selected={tab}
          onSelect={(id) => setTab(id === 'actions' ? 'actions' : 'documentation')}
          className={styles.tabs}
        />
        <TabPanel name="gallery" selected={tab} className={styles.panel} isReading>
          {tab === 'documentation' ? (
            <Markdown text={withoutTitle(entry.documentation)} label={t('Loading the documentation')} />
          ) : (
            <GalleryParts connector={entry.connector} />
          )}
        </TabPanel>
      </div>
      <aside className={styles.aside} aria-label={t('Use and facts')}>
        <UseBox entry={entry} />
        <GalleryFacts entry={entry} />
      </aside>
    </div>
  );
}

/** The page has the title already. */
function withoutTitle(documentation: string): string {
  return documentation.replace(/^# .*\n+/, '');
}

function NotInGallery({ name }: { readonly name: string }) {
  const [, navigate] = useLocation();
  return (
    <div className={styles.page}>
      <PageHead title={t('Gallery')} />
      <EmptyState
        title={t`The gallery has no “${name}”`}
        ways={[
          {
            icon: LayoutGrid,
            title: t('Gallery'),
            text: t('All ready-made connectors.'),
            onPress: () => navigate('/connectors/gallery'),
          },
          {
            icon: List,
            title: t('All connectors'),
            text: t('Your catalogue.'),
            onPress: () => navigate('/connectors'),
          },
        ]}
      />
    </div>
  );
}
