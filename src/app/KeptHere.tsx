import { Database } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { counted } from '../language/counted.ts';
import { oneDecimal } from '../language/oneDecimal.ts';
import { t } from '../language/t.ts';
import { allCommands } from '../state/commands.ts';
import { openDialog } from '../state/dialogs.ts';
import { useDamagedDocuments } from '../state/queries.ts';
import { useStorageHealth } from '../state/StoreContext.tsx';
import { setRemindsOfBackup, useUi } from '../state/uiStore.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PopoverBox } from '../ui/PopoverBox.tsx';
import { Switch } from '../ui/fields/Switch.tsx';
import { tip } from '../ui/tip.ts';
import styles from './Rail.module.css';

/** Where the work is kept, how safe that is, and a copy of it to take away. */
export function KeptHere({ isClosed }: { readonly isClosed: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const health = useStorageHealth();
  const remindsOfBackup = useUi((state) => state.remindsOfBackup);
  const label = health.kind === 'memory' ? t('Not kept: storage is blocked') : t('Kept in this browser');
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.item}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...(isClosed ? tip(label) : {})}
        onClick={() => setOpen(true)}
      >
        <Icon of={Database} />
        <span>{label}</span>
      </button>
      {isOpen && (
        <PopoverBox
          label={label}
          triggerRef={button}
          isOpen
          placement="top start"
          className={styles.kept}
          onClose={() => setOpen(false)}
        >
          <h2>{label}</h2>
          <p>
            {t('Projects and connectors stay on this machine, in this browser. Nothing is sent anywhere.')}
          </p>
          {health.kind !== 'kept' && <p>{health.message}</p>}
          <Persistence />
          <CannotBeRead onOpen={() => setOpen(false)} />
          <Button
            onPress={() => {
              setOpen(false);
              allCommands()
                .find((command) => command.id === 'download-work')
                ?.run();
            }}
          >
            {t('Back up the workspace')}
          </Button>
          <Button
            onPress={() => {
              setOpen(false);
              openDialog({ kind: 'import' });
            }}
          >
            {t('Restore a backup…')}
          </Button>
          <Switch label={t('Remind me of backups')} checked={remindsOfBackup} onChange={setRemindsOfBackup} />
        </PopoverBox>
      )}
    </>
  );
}

function CannotBeRead({ onOpen }: { readonly onOpen: () => void }) {
  const count = useDamagedDocuments().data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Button
      onPress={() => {
        onOpen();
        openDialog({ kind: 'damaged' });
      }}
    >{t`Show ${counted(count, 'document')} that cannot be read…`}</Button>
  );
}

interface Kept {
  readonly isPersistent: boolean;
  readonly used: number | undefined;
}

function Persistence() {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    let isThere = true;
    void readKept().then((read) => isThere && setKept(read));
    return () => {
      isThere = false;
    };
  }, []);
  if (kept === null) return null;
  return (
    <>
      {kept.used !== undefined && <p>{t`It takes ${megabytes(kept.used)} so far.`}</p>}
      {kept.isPersistent ? (
        <p>{t('The browser has promised not to clear it by itself.')}</p>
      ) : (
        <>
          <p>{t('When the disk runs full, a browser may clear it. You can ask it not to.')}</p>
          <Button
            onPress={() => {
              void navigator.storage.persist().then(async () => setKept(await readKept()));
            }}
          >
            {t('Ask the browser to keep it')}
          </Button>
        </>
      )}
    </>
  );
}

/** The storage manager is missing on plain http hosts. */
async function readKept(): Promise<Kept | null> {
  if (!('storage' in navigator)) return null;
  const manager = navigator.storage;
  const [isPersistent, { usage }] = await Promise.all([manager.persisted(), manager.estimate()]);
  return { isPersistent, used: usage };
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? t('less than 0.1 MB') : `${oneDecimal(bytes / 1_000_000)} MB`;
}
