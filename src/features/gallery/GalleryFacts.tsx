import type { ReactNode } from 'react';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './GalleryFacts.module.css';
import type { GalleryConnector } from './galleryFiles.ts';
import { PROTOCOL_LABELS } from '../../domain/connector/aboutLabels.ts';
import { AUTHENTICATION_LABELS } from '../../domain/connector/authentication.ts';

/** What else is known of it, in short. */
export function GalleryFacts({ entry }: { readonly entry: GalleryConnector }) {
  const { connector, about } = entry;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('Category'), about.category],
    [t('Protocol'), PROTOCOL_LABELS[about.protocol]],
    [
      t('Has'),
      [
        counted(connector.actions.length, 'action'),
        ...(connector.events.length === 0 ? [] : [counted(connector.events.length, 'event')]),
        counted(connector.errors.length, 'error'),
      ].join(', '),
    ],
    [t('Authentication'), waysOf(entry)],
    [t('Runs on'), about.compatibility],
    [t('Licence'), about.licence],
    [
      t('Specification'),
      <a
        key="link"
        className="link"
        href={about.links.documentation}
        target="_blank"
        rel="noopener noreferrer"
      >
        {new URL(about.links.documentation).hostname}
      </a>,
    ],
  ];
  return (
    <section className={styles.facts} aria-label={t('Facts')}>
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.tags} aria-label={t('Tags')}>
        {about.tags.map((tag) => (
          <li key={tag}>
            <Chip>{tag}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}

function waysOf({ about: { security } }: GalleryConnector): string {
  const { ways, note = '' } = security;
  return ways.length === 0 ? note : ways.map(({ type }) => AUTHENTICATION_LABELS[type]).join(', ');
}
