import { useMemo, useState } from 'react';
import { t } from '../../language/t.ts';
import type { FlowTarget } from '../../modeler/FlowEditing.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/fields/ComboField.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import type { OutlineData } from './OutlineSource.ts';
import { kindOf } from '../../domain/flow/outlineNames.ts';

interface ConnectDialogProps {
  readonly title: string;
  readonly targets: readonly FlowTarget[];
  readonly data: OutlineData;
  readonly onConnect: (to: string) => void;
  readonly onClose: () => void;
}

const CONNECTIONS: ReadonlyMap<string, string> = new Map([
  ['bpmn:SequenceFlow', t('The flow goes on with')],
  ['bpmn:MessageFlow', t('A message goes to')],
  ['bpmn:DataInputAssociation', t('Data goes to')],
  ['bpmn:DataOutputAssociation', t('Data goes to')],
  ['bpmn:Association', t('Is associated with')],
]);

/** Which element a connection leads to, by name, in the order of the outline. */
export function ConnectDialog({ title, targets, data, onConnect, onClose }: ConnectDialogProps) {
  const [chosen, setChosen] = useState('');
  const sections = useMemo(() => {
    const byTitle = new Map<string, { id: string; title: string; description?: string }[]>();
    const placeOf = ({ id }: FlowTarget) => data.at.get(id) ?? Infinity;
    for (const { id, connection } of [...targets].sort((one, other) => placeOf(one) - placeOf(other))) {
      const element = data.elements.get(id);
      const name = data.names.get(id);
      if (!element || name === undefined) continue;
      const section = CONNECTIONS.get(connection) ?? t('Others');
      const option = { id, title: name, ...(element.name !== undefined && { description: kindOf(element) }) };
      const others = byTitle.get(section);
      if (others) others.push(option);
      else byTitle.set(section, [option]);
    }
    return [...byTitle].map(([section, options]) => ({ id: section, title: section, options }));
  }, [targets, data]);
  return (
    <DialogFrame
      title={title}
      size="small"
      onClose={onClose}
      onSubmit={() => {
        if (chosen !== '') onConnect(chosen);
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" type="submit" disabledReason={chosen === '' ? t('choose an element') : null}>
            {t('Connect')}
          </Button>
        </>
      }
    >
      {sections.length === 0 ? (
        <p>{t('There is nothing left that it could be connected to.')}</p>
      ) : (
        <ComboField
          label={t('Element')}
          value={chosen}
          sections={sections}
          placeholder={t('Search by name')}
          noMatch={t('No element of that name can be connected')}
          autoFocus
          onChange={(id) => setChosen(id ?? '')}
        />
      )}
    </DialogFrame>
  );
}
