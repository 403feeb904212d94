import { useMemo, useState } from 'react';
import { versionChanges } from '../../domain/versions/versionChanges.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { FromToLine } from '../../ui/FromToLine.tsx';
import { prettyJson } from '../../formats/json/prettyJson.ts';
import { TextDiff } from '../../ui/code/TextDiff.tsx';
import { tasksOn } from './tasksOn.ts';
import type { UsedVersions } from './useVersions.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './versions.module.css';

interface CompareDialogProps {
  readonly versions: UsedVersions;
  /** the newer one to start with */
  readonly start: string | undefined;
  readonly onClose: () => void;
}

/** What is different between any two versions. */
export function CompareDialog({ versions, start, onClose }: CompareDialogProps) {
  const { own, uses, texts } = versions;
  const first = Math.max(
    0,
    own.findIndex(({ version }) => version === start),
  );
  const [after, setAfter] = useState(own[first]?.version ?? '');
  const [before, setBefore] = useState((own[first + 1] ?? own[first - 1])?.version ?? '');
  const from = own.find(({ version }) => version === before);
  const to = own.find(({ version }) => version === after);
  const changes = useMemo(() => (from && to ? versionChanges(from, to) : []), [from, to]);
  const used = useMemo(
    () => from && { connector: from.connector.name, tasks: tasksOn(uses, [before]) },
    [from, uses, before],
  );
  const choices = own.map(({ version, hash }) => ({
    value: version,
    label: hash === undefined ? t`${version} draft` : version,
  }));
  return (
    <DialogFrame
      title={t('Compare versions')}
      size="large"
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('Close')}</Button>}
    >
      <FromToLine
        from={{ label: t('From'), value: before, choices, onChange: setBefore }}
        to={{ label: t('To'), value: after, choices, onChange: setAfter }}
      />
      <ChangeList changes={changes} used={used ?? null} />
      <section aria-label={t('Definition JSON')} className={styles.lines}>
        <h3>{t('Lines of the definition')}</h3>
        <TextDiff
          label={t`Lines that differ between ${before} and ${after}`}
          before={prettyJson(texts.get(before) ?? '')}
          after={prettyJson(texts.get(after) ?? '')}
          same={t('Both definitions have the same lines.')}
        />
      </section>
    </DialogFrame>
  );
}
