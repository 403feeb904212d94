import { useMemo, useState } from 'react';
import type { LocalChange } from '../../domain/values/localChanges.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { saveTakeOver } from './saveTakeOver.ts';
import { LocalChangeTable } from './LocalChangeTable.tsx';
import { planTakeOver } from './takeOver.ts';
import { undoByToast } from './undoByToast.ts';
import { useVersions, type VersionsPartProps } from './useVersions.ts';

interface TakeOverDialogProps {
  readonly part: VersionsPartProps;
  readonly version: string;
  readonly onClose: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** A version that came from elsewhere, and what was changed here since the one before: each difference can stay. */
export function TakeOverDialog({ part, version, onClose }: TakeOverDialogProps) {
  const { connectorId, content, flush, reload } = part;
  const store = useStore();
  const { published: documents } = useVersions(connectorId);
  const published = useMemo(() => documents.map((one) => one.content), [documents]);
  const plan = useMemo(() => planTakeOver(content, published, version), [content, published, version]);
  const [dropped, setDropped] = useState(NONE);
  const [isBusy, setBusy] = useState(false);
  const isKept = (change: LocalChange) => !change.isHomeless && !dropped.has(keyOf(change));
  const refusal = typeof plan === 'string' ? plan : null;
  const { changes, base } = typeof plan === 'string' ? { changes: [], base: null } : plan;
  const kept = changes.filter(isKept);
  const contested = changes.filter(({ isContested }) => isContested);

  const submit = async () => {
    if (refusal !== null || isBusy) return;
    setBusy(true);
    try {
      await flush();
      const save = await saveTakeOver(store, connectorId, version, isKept);
      await reload();
      onClose();
      undoByToast(
        store,
        save,
        t`Took over ${version}; the draft keeps ${counted(kept.length, 'difference')}`,
      );
    } catch (error) {
      setBusy(false);
      failureToast(error);
    }
  };

  return (
    <DialogFrame
      title={t`Take over ${version}`}
      lead={t`The draft goes on from ${version} and keeps what is ticked. Tasks on the draft follow, others stay on their version.`}
      size="large"
      onClose={onClose}
      onSubmit={() => void submit()}
      main={{ label: t('Take over'), isBusy, disabledReason: refusal }}
      footer={
        <p role="status">
          {refusal === null ? sumOf(changes.length, kept.length, version) : t('Nothing was changed.')}
        </p>
      }
    >
      {refusal !== null && <Banner tone="warn" title={refusal} />}
      {contested.length > 0 && (
        <Banner
          tone="warn"
          title={t`${counted(contested.length, 'difference')} changed on both sides`}
        >{t`Keep yours, or take the tick away to get what ${version} says.`}</Banner>
      )}
      {refusal === null && changes.length === 0 && (
        <p className="muted">
          {base === null
            ? t`The draft says nothing that ${version} does not.`
            : t`Nothing of the draft is its own since ${base.version}: it becomes ${version}.`}
        </p>
      )}
      {changes.length > 0 && (
        <LocalChangeTable
          changes={changes}
          base={base?.version ?? null}
          version={version}
          isKept={isKept}
          onKeep={(some, on) => setDropped((before) => withKeys(before, some.map(keyOf), !on))}
        />
      )}
    </DialogFrame>
  );
}

function keyOf({ path }: LocalChange): string {
  return JSON.stringify(path);
}

function withKeys(before: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(before);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

function sumOf(all: number, kept: number, version: string): string {
  if (all === 0) return t('One step; it can be undone.');
  if (kept === 0) return t`None of your ${counted(all, 'difference')} is kept: it becomes ${version}.`;
  return t`${kept} of ${counted(all, 'difference')} kept. One step; it can be undone.`;
}
