import { useMemo, useRef, useState } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { type FoundAction, implementationOf } from '../../domain/connector/implementation.ts';
import { offeredActions } from '../../domain/connector/privateActions.ts';
import { taskName } from '../../domain/process/taskName.ts';
import { t } from '../../language/t.ts';
import type { NewElement } from '../../modeler/FlowEditing.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/fields/ComboField.tsx';
import type { ComboSection } from '../../ui/fields/comboOptions.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { ElementKind } from './elementKinds.ts';

interface NewElementDialogProps {
  readonly title: string;
  /** what the button says: 'Append' */
  readonly verb: string;
  readonly kinds: readonly ElementKind[];
  /** whose actions a task can be made from */
  readonly connectors: readonly CatalogueConnector[];
  readonly fits: (what: NewElement) => boolean;
  readonly onMake: (what: NewElement, name: string) => void;
  readonly onClose: () => void;
}

/** What a new element is, from all kinds and all actions, and what it is called. */
export function NewElementDialog(props: NewElementDialogProps) {
  const { title, verb, kinds, connectors, fits, onMake, onClose } = props;
  const { sections, byId } = useMemo(() => offers(kinds, connectors, fits), [kinds, connectors, fits]);
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const nameField = useRef<HTMLInputElement>(null);
  const what = byId.get(chosen);
  return (
    <DialogFrame
      title={title}
      size="small"
      onClose={onClose}
      onSubmit={() => {
        if (what) onMake(what, name.trim());
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" type="submit" disabledReason={what ? null : t('choose what it is')}>
            {verb}
          </Button>
        </>
      }
    >
      <ComboField
        label={t('What')}
        value={chosen}
        sections={sections}
        isClearable={false}
        placeholder={t('Search kinds and actions')}
        noMatch={t('No kind and no action of that name')}
        autoFocus
        onChange={(id) => {
          setChosen(id ?? '');
          nameField.current?.focus();
        }}
      />
      <TextField
        label={t('Name')}
        value={name}
        inputRef={nameField}
        placeholder={what && 'action' in what ? taskName(what.action.name) : t('None yet')}
        onChange={setName}
      />
    </DialogFrame>
  );
}

function offers(
  kinds: readonly ElementKind[],
  connectors: readonly CatalogueConnector[],
  fits: (what: NewElement) => boolean,
): { readonly sections: readonly ComboSection[]; readonly byId: ReadonlyMap<string, NewElement> } {
  const byId = new Map<string, NewElement>();
  const sections = new Map<string, { id: string; title: string }[]>();
  const add = (section: string, id: string, label: string, what: NewElement) => {
    if (!fits(what)) return;
    byId.set(id, what);
    const others = sections.get(section);
    if (others) others.push({ id, title: label });
    else sections.set(section, [{ id, title: label }]);
  };
  for (const { id, label, section, shape } of kinds) add(section, id, label, shape);
  for (const { implementation, found } of actionsOf(connectors))
    add(t`Connector ${found.connector.connector.name}`, `action ${implementation}`, implementation, found);
  return { sections: [...sections].map(([title, options]) => ({ id: title, title, options })), byId };
}

/** A new task gets the version that new tasks get. */
function actionsOf(
  connectors: readonly CatalogueConnector[],
): readonly { readonly implementation: string; readonly found: FoundAction }[] {
  return connectors
    .filter(({ preferred }) => preferred)
    .flatMap((connector) =>
      offeredActions(connector).map((action) => ({
        implementation: implementationOf(connector.connector.name, action.name),
        found: { connector, action },
      })),
    );
}
