import { Link } from 'wouter';
import type { ReleasedConnector } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { imageOf } from '../../formats/release/deploymentDescriptor.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './releases.module.css';

interface ReleaseConnectorsProps {
  /** with their documents where they can be gone to */
  readonly connectors: readonly (ReleasedConnector & { readonly documentId?: string })[];
  readonly registry: string;
}

/** The versions that go along, and the image each is deployed as. */
export function ReleaseConnectors({ connectors, registry }: ReleaseConnectorsProps) {
  if (connectors.length === 0) return <p className="muted">{t('Its processes use no connector.')}</p>;
  return (
    <table className={styles.table} aria-label={t('Connectors')}>
      <thead>
        <tr>
          <th scope="col">{t('Connector')}</th>
          <th scope="col">{t('Version')}</th>
          <th scope="col">{t('Image')}</th>
        </tr>
      </thead>
      <tbody>
        {connectors.map(({ documentId, ...one }) => (
          <tr key={one.name}>
            <td>
              {documentId !== undefined && one.draft === true ? (
                <Link href={`/connectors/${documentId}/versions`} onClick={() => closeDialog()}>
                  {one.name}
                </Link>
              ) : (
                one.name
              )}
            </td>
            <td>
              <VersionChip version={one.version} state={one.draft ? 'draft' : undefined} />
            </td>
            <td className="mono">{imageOf(registry, one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
