import type { ReactNode } from 'react';
import type { ConnectorError } from '../../../domain/connector/connector.ts';
import { actionOfTask } from '../../../domain/connector/implementation.ts';
import { t } from '../../../language/t.ts';
import type { ElementView, EventReference, ReferenceKind } from '../../../modeler/ElementView.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import type { SelectChoice } from '../../../ui/fields/Select.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { NewReferenceForm } from './NewReferenceForm.tsx';
import { useSession } from '../session/SessionContext.tsx';

const WORDS: Readonly<Record<ReferenceKind, { readonly title: string; readonly none: string }>> = {
  message: { title: t('Message'), none: t('No message') },
  signal: { title: t('Signal'), none: t('No signal') },
  error: { title: t('Error'), none: t('No error') },
};

/** The message, signal or error an event refers to: one of the document, one of the connector, or a new one. */
export function ReferenceSection({
  view,
  reference,
  children,
}: {
  readonly view: ElementView;
  readonly reference: EventReference;
  /** more about what is chosen */
  readonly children?: ReactNode;
}) {
  const session = useSession();
  const { kind } = reference;
  const { title, none } = WORDS[kind];
  const offered = kind === 'error' ? connectorErrors(session, view.id, reference) : [];
  const choices: SelectChoice[] = [
    { value: '', label: none },
    ...reference.choices.map(({ id, name, code }) => ({
      value: `id:${id}`,
      label: code === '' || code === name ? name || id : `${name || id} (${code})`,
    })),
    ...offered.map((error) => ({
      value: `connector:${error.code ?? error.name}`,
      label: error.code === undefined ? error.name : `${error.name} (${error.code})`,
      group: t('Errors of the connector'),
    })),
  ];
  const choose = (value: string) => {
    if (value === '') session.editor.setReference(view.id, kind, null);
    else if (value.startsWith('id:')) session.editor.setReference(view.id, kind, { id: value.slice(3) });
    else {
      const error = offered.find((one) => `connector:${one.code ?? one.name}` === value);
      if (error)
        session.editor.setReference(view.id, kind, { name: error.name, code: error.code ?? error.name });
    }
  };
  return (
    <PanelSection title={title} foldAs="reference">
      <SelectField
        label={title}
        value={reference.id === '' ? '' : `id:${reference.id}`}
        choices={choices}
        onChange={choose}
      />
      {children}
      <NewReferenceForm
        key={view.id}
        kind={kind}
        onCreate={(to) => session.editor.setReference(view.id, kind, to)}
      />
    </PanelSection>
  );
}

/** Of the task a boundary event sits on; without those the document has already. */
function connectorErrors(
  { editor, catalogue }: ReturnType<typeof useSession>,
  elementId: string,
  reference: EventReference,
): readonly ConnectorError[] {
  const { elements } = editor.model();
  const host = elements.find((element) => element.id === elementId)?.attachedTo;
  const task = elements.find((element) => element.id === host);
  const found = task === undefined ? null : actionOfTask(catalogue, task);
  const known = new Set(reference.choices.map((choice) => choice.code));
  return (found?.connector.connector.errors ?? []).filter((error) => !known.has(error.code ?? error.name));
}
