import { Plus, Trash2 } from 'lucide-react';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useRefused } from '../../../ui/fields/useRefused.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { knownAttributes } from './knownAttributes.ts';
import styles from '../mapping/MappingTable.module.css';
import { NameField } from '../fields/NameField.tsx';
import { nameInList } from '../fields/nameInList.ts';
import { PanelSection } from '../fields/PanelSection.tsx';
import { refusalOf } from '../session/refusalOf.ts';
import { useSession } from '../session/SessionContext.tsx';

const LIST = 'attributes';

/** Every attribute that has no field of its own, as the file has it. */
export function OtherAttributesSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const set = (name: string, value: string) => refusalOf(() => editor.setAttribute(view.id, name, value));
  const [wanted, setAdding] = useOwnState(false);
  const adding = useRefused(nameInList(LIST, '')) !== null || wanted;
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
              list={LIST}
              value={name}
              refuse={taken}
              onName={(to) => refusalOf(() => editor.renameAttribute(view.id, name, to))}
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
            problemOf={(name) => editor.attributeProblem(view.id, name)}
            onDone={() => setAdding(false)}
            onAdd={set}
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
  /** why it cannot be the name of an attribute: a sentence, or null */
  readonly problemOf: (name: string) => string | null;
  readonly onAdd: (name: string, value: string) => string | null;
  readonly onDone: () => void;
}

/** An attribute is there once it has a name and a value. */
function NewAttribute({ taken, problemOf, onAdd, onDone }: NewAttributeProps) {
  const [name, setName] = useOwnState<string | null>(null);
  if (name === null) {
    return (
      <div className={styles.row} role="row">
        <NameField
          label={t('Name of the new attribute')}
          list={LIST}
          value=""
          autoFocus
          placeholder="activiti:…"
          refuse={taken}
          onLeave={onDone}
          onName={(to) => {
            const why = problemOf(to);
            if (why === null) setName(to);
            return why;
          }}
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
            const why = onAdd(name, value);
            if (why === null) onDone();
            return why;
          }}
        />
      </div>
      <IconButton label={t('Cancel')} icon={Trash2} size="small" onPress={onDone} />
    </div>
  );
}
