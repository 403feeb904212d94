import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import { connectorChanges } from '../../domain/connectorChanges.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ChangeList } from './ChangeList.tsx';
import styles from './versions.module.css';

interface CompareDialogProps {
  readonly own: readonly CatalogueConnector[];
  /** the newer one to start with */
  readonly start: string | undefined;
  readonly onClose: () => void;
}

/** What is different between any two versions. */
export function CompareDialog({ own, start, onClose }: CompareDialogProps) {
  const first = Math.max(
    0,
    own.findIndex(({ version }) => version === start),
  );
  const [after, setAfter] = useState(own[first]?.version ?? '');
  const [before, setBefore] = useState((own[first + 1] ?? own[first - 1])?.version ?? '');
  const changes = useMemo(() => {
    const from = own.find(({ version }) => version === before);
    const to = own.find(({ version }) => version === after);
    return from && to ? connectorChanges(from.connector, to.connector) : [];
  }, [own, before, after]);
  const choices = own.map(({ version, hash }) => ({
    value: version,
    label: hash === undefined ? `${version} draft` : version,
  }));
  return (
    <DialogFrame title="Compare versions" onClose={onClose} footer={<Button onPress={onClose}>Close</Button>}>
      <div className={styles.versionLine}>
        <SelectField label="From" value={before} choices={choices} onChange={setBefore} />
        <span className={styles.between}>
          <Icon of={ArrowRight} />
        </span>
        <SelectField label="To" value={after} choices={choices} onChange={setAfter} />
      </div>
      <ChangeList changes={changes} />
    </DialogFrame>
  );
}
