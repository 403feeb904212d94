import { Plug } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Action } from '../../domain/connector/connector.ts';
import type { TemplateContent } from '../../domain/document.ts';
import { connectorNameProblem } from '../../domain/values/names.ts';
import { bySeverity } from '../../domain/problems/bySeverity.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { connectorOfTemplate } from '../../formats/camunda/connectorOfTemplate.ts';
import { readTemplateText } from '../../formats/camunda/readTemplateText.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { createWithUndo } from '../../state/createWithUndo.ts';
import { useConnectorDocuments, useDocument } from '../../state/queries.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { ProblemList } from '../../ui/ProblemList.tsx';
import { rich } from '../../ui/rich.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './TemplateConnectorDialog.module.css';
import { templateConnector } from './templateConnector.ts';

interface TemplateConnectorDialogProps {
  /** id of the template's document */
  readonly templateId: string;
  readonly onClose: () => void;
}

/** What a template would be as a connector, and then the connector. */
export function TemplateConnectorDialog({ templateId, onClose }: TemplateConnectorDialogProps) {
  const { data: document, isPending } = useDocument(templateId, 'template');
  const template = useMemo(
    () => (document ? readTemplateText(document.content.text).template : null),
    [document],
  );
  if (!document || !template) {
    return (
      <DialogFrame
        title={t('Make a connector')}
        onClose={onClose}
        footer={<Button onPress={onClose}>{t('Cancel')}</Button>}
      >
        {isPending ? (
          <Skeleton label={t('Reading the template')} count={4} />
        ) : (
          <p>{t('This template cannot be read.')}</p>
        )}
      </DialogFrame>
    );
  }
  return <Reading content={document.content} template={template} onClose={onClose} />;
}

interface ReadingProps {
  readonly content: TemplateContent;
  readonly template: NonNullable<ReturnType<typeof readTemplateText>['template']>;
  readonly onClose: () => void;
}

function Reading({ content, template, onClose }: ReadingProps) {
  const store = useStore();
  const [, navigate] = useLocation();
  const documents = useConnectorDocuments();
  const taken = useMemo(() => readCatalogue(documents).map(({ connector }) => connector.name), [documents]);
  const { connector, problems } = useMemo(() => connectorOfTemplate(template, taken), [template, taken]);
  const [typed, setName] = useState<string | null>(null);
  const name = typed ?? connector.name;
  const problem = connectorNameProblem(name, taken);
  const make = () => {
    if (problem !== null) return;
    void createWithUndo(store, {
      make: () => Promise.resolve(templateConnector({ ...connector, name }, template, content)),
      message: t`Connector “${name}” is made`,
      onOpen: (id) => navigate(`/connectors/${id}`),
    });
    onClose();
  };
  const rows = bySeverity(problems).map(({ code, severity, message }, index) => ({
    key: `${code} ${String(index)}`,
    severity,
    message,
  }));
  return (
    <DialogFrame
      title={t('Make a connector')}
      lead={t`Reads “${template.name}” as the definition of a connector. The template stays, and goes along with it.`}
      onClose={onClose}
      onSubmit={make}
      main={{ label: t('Make the connector'), icon: Plug }}
    >
      <div className={styles.body}>
        <TextField label={t('Name')} autoFocus isRequired value={name} onChange={setName} error={problem} />
        <section aria-label={t('What is read')}>
          <h3 className={styles.title}>{t('What is read')}</h3>
          <ul className={styles.list}>
            {connector.actions.map((action) => (
              <Row key={action.key} action={action} kind={t('Action')} />
            ))}
            {connector.events.map((event) => (
              <Row key={event.key} action={event} kind={t('Event')} />
            ))}
            {connector.config.length > 0 && (
              <li>
                {rich`Configuration ${(<code>{connector.config.map((one) => one.name).join(', ')}</code>)}`}
              </li>
            )}
          </ul>
        </section>
        {rows.length > 0 && (
          <section aria-label={t('Report')}>
            <h3 className={styles.title}>{t('What is not')}</h3>
            <div className={styles.report}>
              <ProblemList rows={rows} label={t('Report')} />
            </div>
          </section>
        )}
      </div>
    </DialogFrame>
  );
}

function Row({ action, kind }: { readonly action: Action; readonly kind: string }) {
  return (
    <li>
      {`${kind} `}
      <code>{action.name}</code>
      <span>{` ${counted(action.inputs.length, 'input')}, ${counted(action.outputs.length, 'output')}`}</span>
    </li>
  );
}
