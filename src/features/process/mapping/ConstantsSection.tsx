import { Plus, Trash2 } from 'lucide-react';
import type { Action } from '../../../domain/connector/connector.ts';
import { constantRows, renameConstant, setConstant } from '../../../domain/mapping/mapping.ts';
import { parseLiteral } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useRefused } from '../../../ui/fields/useRefused.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { InputSource } from './InputSource.tsx';
import styles from './MappingTable.module.css';
import { NameField } from '../fields/NameField.tsx';
import { nameInList } from '../fields/nameInList.ts';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSetData } from '../session/SessionContext.tsx';

interface ConstantsSectionProps {
  readonly view: ElementView;
  readonly action: Action | null;
}

/** Values that are sent as they are, under their own name; they win over a mapped input of that name. */
export function ConstantsSection({ view, action }: ConstantsSectionProps) {
  const setData = useSetData(view.id);
  const [wanted, setAdding] = useOwnState(false);
  const adding = useRefused(nameInList('constants', '')) !== null || wanted;
  // Whoever has taken the last one out may be about to put in another.
  const [isAtIt, setAtIt] = useOwnState(false);
  const rows = constantRows(view.data);
  const names = rows.map((row) => row.name);
  const parameterOf = (name: string) => action?.inputs.find((input) => input.name === name) ?? null;
  return (
    <PanelSection
      title={t('Constants')}
      foldAs="constants"
      startsFolded={rows.length === 0 && !isAtIt}
      count={rows.length === 0 ? undefined : rows.length}
      tight
    >
      <div className={styles.map} role="table" aria-label={t('Constants')}>
        {rows.map(({ name, value }) => (
          <div key={name} className={styles.row} role="row">
            <NameField
              label={t`Name of ${name}`}
              list="constants"
              value={name}
              refuse={(text) => names.includes(text)}
              onName={(next) => setData(t`Rename constant ${name}`, renameConstant(view.data, name, next))}
            />
            <span className={styles.arrow} aria-hidden>
              =
            </span>
            <div role="cell">
              <InputSource
                name={name}
                type={parameterOf(name)?.type ?? 'string'}
                parameter={parameterOf(name)}
                entry={{ type: 'value', value: value ?? '' }}
                variables={[]}
                kinds={['value', 'expression']}
                onEntry={(entry) => setData(t`Set ${name}`, setConstant(view.data, name, entry?.value ?? ''))}
              />
            </div>
            <div role="cell">
              <IconButton
                label={t`Remove constant ${name}`}
                icon={Trash2}
                size="small"
                onPress={() => {
                  setAtIt(true);
                  setData(t`Remove constant ${name}`, setConstant(view.data, name, null));
                }}
              />
            </div>
          </div>
        ))}
        {adding && (
          <div className={styles.row} role="row">
            <NameField
              label={t('Name of the new constant')}
              list="constants"
              value=""
              autoFocus
              suggestions={action?.inputs.map((input) => input.name).filter((name) => !names.includes(name))}
              refuse={(text) => names.includes(text)}
              onLeave={() => setAdding(false)}
              onName={(name) => {
                setAdding(false);
                const first = parseLiteral('', parameterOf(name)?.type ?? 'string') ?? '';
                setData(t`Add constant ${name}`, setConstant(view.data, name, first));
              }}
            />
          </div>
        )}
      </div>
      <Button kind="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
        {t('Add constant')}
      </Button>
    </PanelSection>
  );
}
