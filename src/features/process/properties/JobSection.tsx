import { Plus, Trash2 } from 'lucide-react';
import type { ZeebeHeader } from '../../../domain/process/zeebeParts.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { JOB_FIELDS } from './camundaFields.ts';
import styles from '../mapping/MappingTable.module.css';
import { NameField } from '../fields/NameField.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { ZeebeFields } from '../fields/ZeebeFields.tsx';

/** The job a worker takes: its type, how often it is tried, and what the worker is told besides its input. */
export function JobSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const { headers } = view.zeebe;
  const set = (next: readonly ZeebeHeader[]) => editor.setZeebeHeaders(view.id, next);
  const taken = (key: string) => headers.some((one) => one.key === key);
  const changed = (at: number, to: ZeebeHeader) => headers.map((one, index) => (index === at ? to : one));
  return (
    <PanelSection title={t('Job')} foldAs="job">
      <ZeebeFields views={[view]} fields={JOB_FIELDS} />
      <div className={styles.map} role="table" aria-label={t('Headers')}>
        {headers.map(({ key, value }, at) => (
          <div key={`${key} ${at}`} className={styles.row} role="row">
            <NameField
              label={t`Name of ${key}`}
              list="headers"
              value={key}
              refuse={taken}
              onName={(to) => set(changed(at, { key: to, value }))}
            />
            <span className={styles.arrow} aria-hidden>
              =
            </span>
            <div role="cell">
              <TextField
                label={key}
                hideLabel
                mono
                value={value}
                onCommit={(text) => set(changed(at, { key, value: text }))}
              />
            </div>
            <div role="cell">
              <IconButton
                label={t`Remove ${key}`}
                icon={Trash2}
                size="small"
                onPress={() => set(headers.filter((_, index) => index !== at))}
              />
            </div>
          </div>
        ))}
      </div>
      <div>
        <Button
          kind="quiet"
          size="small"
          icon={Plus}
          onPress={() => set([...headers, { key: freeKey(taken), value: '' }])}
        >
          {t('Add header')}
        </Button>
      </div>
    </PanelSection>
  );
}

function freeKey(taken: (key: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? 'header' : `header${number}`;
    if (!taken(key)) return key;
  }
}
