import { Copy, Share2, Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { MOST_LINK } from '../../formats/share/shareLink.ts';
import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { failureToast } from '../../state/failureToast.ts';
import { toast } from '../../state/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { nameIn } from './definitionText.ts';
import type { ExportSource } from './exportSource.ts';
import type { PreparedShare, ShareOptions } from './prepareShare.ts';
import { prepareShare, shareableVersions } from './prepareShare.ts';
import { ShareContents } from './ShareContents.tsx';
import styles from './ShareDialog.module.css';
import { ShareLink } from './ShareLink.tsx';
import { useExportSource } from './useExportSource.ts';

interface ShareDialogProps {
  readonly processId?: string;
  readonly connectorId?: string;
  /** a published version of the connector */
  readonly version?: string;
  readonly onClose: () => void;
}

/** What is in a link, how long it is, and what is better not in it, before it is copied. */
export function ShareDialog({ processId, connectorId, version, onClose }: ShareDialogProps) {
  const loaded = useExportSource({
    processId,
    connectorIds: connectorId === undefined ? undefined : [connectorId],
  });
  const source = loaded === undefined || 'failed' in loaded ? null : loaded;
  const [changes, setChanges] = useState<Partial<ShareOptions>>({});
  const first = version ?? (source && shareableVersions(source)[0]) ?? null;
  const options: ShareOptions = { withConnectors: true, version: first, ...changes };
  const { prepared, isCurrent } = usePrepared(source, options);
  const link = prepared?.blocked === null ? prepared.link : null;
  const name = source ? nameOf(source) : '';

  const copy = async (text: string) => {
    try {
      await copyText(text);
      toast({ message: t('Copied the link'), tone: 'ok' });
      onClose();
    } catch (error) {
      failureToast(error);
    }
  };
  const share = async (url: string) => {
    try {
      await navigator.share({ title: name, url });
      onClose();
    } catch (error) {
      // Whoever closes what the system shows has not failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) failureToast(error);
    }
  };
  const isOffered = isCurrent && link !== null && link.length <= MOST_LINK;
  return (
    <DialogFrame
      title={t('Share as a link')}
      help={{ page: 'files/share-as-a-link', about: t('links') }}
      lead={name}
      onClose={onClose}
      main={{
        label: t('Copy link'),
        icon: Copy,
        disabledReason: isOffered ? null : whyNot(isCurrent ? prepared : null),
        onPress: () => {
          if (isOffered) void copy(link);
        },
      }}
      footer={
        <>
          <p role="status">{link === null ? '' : t`${numberText(link.length)} characters`}</p>
          {'share' in navigator && isOffered && (
            <Button icon={Share2} onPress={() => void share(link)}>
              {t('Share…')}
            </Button>
          )}
        </>
      }
    >
      {loaded !== undefined && 'failed' in loaded && <p role="alert">{loaded.failed}</p>}
      {source && prepared ? (
        <div className={styles.parts}>
          <ShareContents
            {...{ source, prepared, options }}
            onChange={(change) => setChanges({ ...changes, ...change })}
          />
          <ShareLink
            prepared={prepared}
            exportInstead={
              <Button
                size="small"
                icon={Upload}
                onPress={() =>
                  openDialog({
                    kind: 'export',
                    ...(processId === undefined ? {} : { processId }),
                    ...(connectorId === undefined ? {} : { connectorIds: [connectorId] }),
                  })
                }
              >
                {t('Export…')}
              </Button>
            }
          />
        </div>
      ) : (
        loaded === undefined && <Skeleton label={t('Making the link')} count={4} />
      )}
    </DialogFrame>
  );
}

interface Made {
  readonly source: ExportSource;
  readonly withConnectors: boolean;
  readonly version: string | null;
  readonly prepared: PreparedShare;
}

/** What was made before another choice stays until that is made, so that nothing jumps; but it is not handed out. */
function usePrepared(
  source: ExportSource | null,
  { withConnectors, version }: ShareOptions,
): { readonly prepared: PreparedShare | null; readonly isCurrent: boolean } {
  const [made, setMade] = useState<Made>();
  useEffect(() => {
    if (!source) return undefined;
    let isWanted = true;
    const [page = ''] = location.href.split('#');
    prepareShare(page, source, { withConnectors, version }).then(
      (prepared) => isWanted && setMade({ source, withConnectors, version, prepared }),
      (error: unknown) => isWanted && failureToast(error),
    );
    return () => {
      isWanted = false;
    };
  }, [source, withConnectors, version]);
  const isCurrent =
    made?.source === source && made.withConnectors === withConnectors && made.version === version;
  return { prepared: made?.prepared ?? null, isCurrent };
}

function nameOf({ process, chosenConnectors }: ExportSource): string {
  return process?.content.name ?? nameIn(chosenConnectors[0]?.content.text ?? '') ?? '';
}

function whyNot(prepared: PreparedShare | null): string {
  if (prepared === null) return t('The link is being made');
  return prepared.blocked ?? t('It is too much for a link');
}
