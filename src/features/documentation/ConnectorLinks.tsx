import { ExternalLink } from 'lucide-react';
import type { ConnectorLinks as Links } from '../../domain/connector/connectorAbout.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './documentation.module.css';

const TITLES: readonly (readonly [keyof Links, string])[] = [
  ['documentation', t('Documentation')],
  ['video', t('Video')],
  ['source', t('Source code')],
  ['support', t('Support')],
];

/** Where more is said, elsewhere. Only addresses of the web: packages of anybody bring them. */
export function ConnectorLinks({ links = {} }: { readonly links: Links | undefined }) {
  const shown = TITLES.flatMap(([key, title]) => {
    const address = links[key] ?? '';
    return /^https?:\/\//i.test(address) ? [{ title, address }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="links-elsewhere">
      <h2 id="links-elsewhere">{t('Elsewhere')}</h2>
      <ul className={styles.links}>
        {shown.map(({ title, address }) => (
          <li key={title}>
            <a className="link" href={address} target="_blank" rel="noopener noreferrer">
              {title} <Icon of={ExternalLink} size={14} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
