import { messageOf } from '../../../domain/values/messageOf.ts';
import { Plus, Trash2 } from 'lucide-react';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { toast } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { knownAttributes } from './knownAttributes.ts';
import styles from '../mapping/MappingTable.module.css';
import { NameField } from '../fields/NameField.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';

/** Every attribute that has no field of its own, as the file has it. */
export function OtherAttributesSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  /** What cannot be the name of an attribute is said and not set. */
  const attempt = (edit: () => void) => {
    try {
      edit();
    } catch (error) {
      toast({ message: messageOf(error), tone: 'warn' });
    }
  };
  const set = (name: string, value: string) => attempt(() => editor.setAttribute(view.id, name, value));
  const [adding, setAdding] = useOwnState(false);
  const known = knownAttributes(view);
  const others = Object.entries(view.attributes).filter(([name]) => !known.has(name));
  const taken = (name: string) => Object.hasOwn(view.attributes, name) && view.attributes[name] !== '';
  return (
    <PanelSection
      title={t('Other attributes')}
      foldAs="other-attributes"
      startsFolded
      count={others.length === 0 ? undefined : others.length}
      tight
    >
      <div className={styles.map} role="table" aria-label={t('Other attributes')}>
        {others.map(([name, value]) => (
          <div key={name} className={styles.row} role="row">
            <NameField
              label={t`Name of ${name}`}
              value={name}
              refuse={taken}
              onName={(to) => attempt(() => editor.renameAttribute(view.id, name, to))}
            />
            <span className={styles.arrow} aria-hidden>
              =
            </span>
            <div role="cell">
              <TextField label={name} hideLabel mono value={value} onCommit={(text) => set(name, text)} />
            </div>
            <div role="cell">
              <IconButton
                label={t`Remove ${name}`}
                icon={Trash2}
                size="small"
                onPress={() => set(name, '')}
              />
            </div>
          </div>
        ))}
        {adding && (
          <NewAttribute
            taken={taken}
            onDone={() => setAdding(false)}
            onAdd={(name, value) => set(name, value)}
          />
        )}
      </div>
      <Button kind="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
        {t('Add attribute')}
      </Button>
    </PanelSection>
  );
}

interface NewAttributeProps {
  readonly taken: (name: string) => boolean;
  readonly onAdd: (name: string, value: string) => void;
  readonly onDone: () => void;
}

/** An attribute is there once it has a name and a value. */
function NewAttribute({ taken, onAdd, onDone }: NewAttributeProps) {
  const [name, setName] = useOwnState<string | null>(null);
  if (name === null) {
    return (
      <div className={styles.row} role="row">
        <NameField
          label={t('Name of the new attribute')}
          value=""
          autoFocus
          placeholder="activiti:…"
          refuse={taken}
          onLeave={onDone}
          onName={setName}
        />
      </div>
    );
  }
  return (
    <div className={styles.row} role="row">
      <span className={styles.param}>{name}</span>
      <span className={styles.arrow} aria-hidden>
        =
      </span>
      <div role="cell">
        <TextField
          label={name}
          hideLabel
          mono
          autoFocus
          value=""
          onCommit={(value) => {
            onAdd(name, value);
            onDone();
          }}
        />
      </div>
      <IconButton label={t('Cancel')} icon={Trash2} size="small" onPress={onDone} />
    </div>
  );
}
