import { ArrowLeft, Plus, Trash2 } from 'lucide-react';
import type { MappingEntry, Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useRefused } from '../../../ui/fields/useRefused.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { InputSource } from './InputSource.tsx';
import { renameEntry, setEntry } from './mappingEntries.ts';
import styles from './MappingTable.module.css';
import { NameField } from '../fields/NameField.tsx';
import { nameInList } from '../fields/nameInList.ts';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSetData } from '../session/SessionContext.tsx';

interface FreeMappingProps {
  readonly view: ElementView;
  readonly direction: 'inputs' | 'outputs';
  readonly variables: readonly Variable[];
}

const WORDS = {
  inputs: { title: t('Input mapping'), add: t('Add input'), one: t('input') },
  outputs: { title: t('Output mapping'), add: t('Add output'), one: t('output') },
} as const;

/**
 * Mapping of an element whose parameters nobody defines (call activities, user tasks, events, unknown actions): rows
 * that a person names. An output is named after the variable it goes to, and says which result, value or expression.
 */
export function FreeMapping({ view, direction, variables }: FreeMappingProps) {
  const setData = useSetData(view.id);
  const [wanted, setAdding] = useOwnState(false);
  const adding = useRefused(nameInList(direction, '')) !== null || wanted;
  const { title, add, one } = WORDS[direction];
  const entries = Object.entries(view.data.mapping?.[direction] ?? {});
  const names = entries.map(([name]) => name);
  const free =
    direction === 'outputs' ? variables.map(({ name }) => name).filter((name) => !names.includes(name)) : [];
  const set = (name: string, entry: MappingEntry | null) =>
    setData(entry ? t`Map ${name}` : t`Remove ${name}`, setEntry(view.data, direction, name, entry));
  return (
    <PanelSection
      title={title}
      count={entries.length === 0 ? undefined : entries.length}
      tight
      action={
        <Button kind="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
          {add}
        </Button>
      }
    >
      {entries.length === 0 && !adding && <p className={styles.note}>{EMPTY[direction]}</p>}
      <div className={styles.map} role="table" aria-label={title}>
        {entries.map(([name, entry]) => (
          <div key={name} className={styles.row} role="row">
            <NameField
              label={t`Name of ${name}`}
              list={direction}
              value={name}
              suggestions={free}
              refuse={(text) => names.includes(text)}
              onName={(to) => setData(t`Rename ${one} ${name}`, renameEntry(view.data, direction, name, to))}
            />
            <Icon of={ArrowLeft} size={12} className={styles.arrow} />
            <div role="cell">
              <InputSource
                name={name}
                type=""
                parameter={null}
                entry={entry}
                variables={direction === 'inputs' ? variables : []}
                namesAnything={direction === 'outputs'}
                onEntry={(next) => set(name, next ?? { ...entry, value: '' })}
              />
            </div>
            <div role="cell">
              <IconButton
                label={t`Remove ${name}`}
                icon={Trash2}
                size="small"
                onPress={() => set(name, null)}
              />
            </div>
          </div>
        ))}
        {adding && (
          <div className={styles.row} role="row">
            <NameField
              label={t`Name of the new ${one}`}
              list={direction}
              value=""
              autoFocus
              placeholder={direction === 'inputs' ? t('Name') : t('Variable')}
              suggestions={free}
              refuse={(text) => names.includes(text)}
              onLeave={() => setAdding(false)}
              onName={(name) => {
                setAdding(false);
                const known = direction === 'outputs' || variables.some((variable) => variable.name === name);
                set(name, known ? { type: 'variable', value: name } : { type: 'value', value: '' });
              }}
            />
            <Icon of={ArrowLeft} size={12} className={styles.arrow} />
          </div>
        )}
      </div>
    </PanelSection>
  );
}

const EMPTY = {
  inputs: t('Nothing is passed in by name.'),
  outputs: t('Nothing is kept by name.'),
} as const;
