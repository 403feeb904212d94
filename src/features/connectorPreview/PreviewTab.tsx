import { useMemo, useState } from 'react';
import { shownIcon } from '../../domain/icons/shownIcon.ts';
import { activeProperties } from '../../domain/templates/activeProperties.ts';
import type { ElementTemplate, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import { taskName } from '../../domain/process/taskName.ts';
import { isTarget, TARGET_NAMES, type Target } from '../../domain/process/target.ts';
import { connectorTemplates } from '../../formats/camunda/connectorTemplates.ts';
import { defaultValues, templateParts } from '../../formats/camunda/templateParts.ts';
import { elementXml } from '../../formats/camunda/zeebeXml.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemsPanel } from '../../ui/ProblemsPanel.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { ActivitiForm } from './ActivitiForm.tsx';
import { activitiExtensions, activitiXml } from './activitiSnippets.ts';
import { previewChoices, selectChoices, type PreviewChoice } from './previewChoices.ts';
import type { PreviewForm, PreviewTabProps } from './PreviewPart.ts';
import styles from './PreviewTab.module.css';
import { Snippets } from './Snippets.tsx';

/** What people who model will see of each action and event, per engine, and the files it leads to. */
export function PreviewTab({ content, connector, onGoTo, Form }: PreviewTabProps) {
  const [target, setTarget] = useState<Target>('camunda8');
  const [wanted, setWanted] = useState('');
  const { version, icon, category, about } = content;
  const made = useMemo(
    () => connector && connectorTemplates({ connector, version, icon, category, about }),
    [connector, version, icon, category, about],
  );
  const choices = useMemo(
    () => (connector && made ? previewChoices(connector, made.templates) : []),
    [connector, made],
  );
  // Activiti has nothing to place for an event: its message is drawn by hand.
  const offered = target === 'activiti' ? choices.filter(({ action }) => action !== null) : choices;
  const choice = offered.find(({ template }) => template.id === wanted) ?? offered[0];
  if (connector === null || made === null) {
    return (
      <Nothing
        text={t('The definition cannot be read yet. Mend it in the tab JSON.')}
        tab="JSON"
        onOpen={() => onGoTo('json')}
      />
    );
  }
  if (choices.length === 0) {
    return (
      <Nothing
        text={t('Add an action or an event, and see here what modelers get of it.')}
        tab={t('Definition')}
        onOpen={() => onGoTo('definition')}
      />
    );
  }
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <SelectField
          label={t('Engine')}
          value={target}
          choices={Object.entries(TARGET_NAMES).map(([value, label]) => ({ value, label }))}
          onChange={(value) => isTarget(value) && setTarget(value)}
        />
        <SelectField
          label={target === 'activiti' ? t('Action') : t('Action or event')}
          value={choice?.template.id ?? ''}
          choices={selectChoices(offered)}
          onChange={setWanted}
        />
      </div>
      {choice === undefined ? (
        <p className={styles.none}>{t('Activiti calls actions, and this connector has none.')}</p>
      ) : target === 'activiti' ? (
        <ActivitiPreview key={choice.template.id} connector={connector} choice={choice} />
      ) : (
        <CamundaPreview key={choice.template.id} choice={choice} Form={Form} />
      )}
      {target === 'camunda8' && <Losses problems={made.problems} onGoTo={onGoTo} />}
    </div>
  );
}

function CamundaPreview({ choice, Form }: { readonly choice: PreviewChoice; readonly Form: PreviewForm }) {
  const { template } = choice;
  const icon = shownIcon(template.icon);
  const [changes, setChanges] = useState<ReadonlyMap<number, TemplateValue | undefined>>(new Map());
  const values = useMemo(() => valuesOf(template, changes), [template, changes]);
  const files = useMemo(() => {
    const parts = templateParts(template, values, activeProperties(template, values));
    const name = choice.action ? taskName(choice.action.name) : template.name;
    return [
      { id: 'xml', label: 'XML', language: 'xml', text: elementXml(template, parts, name) },
      {
        id: 'template',
        label: t('Template JSON'),
        language: 'json',
        text: JSON.stringify(template.json, null, 2),
      },
    ] as const;
  }, [template, values, choice]);
  return (
    <div className={styles.columns}>
      <section className={styles.form} aria-label={t('Form')}>
        <header className={styles.head}>
          {icon !== null && <img src={icon} alt="" width={32} height={32} />}
          <div>
            <h2>{template.name}</h2>
            <p>{template.description}</p>
          </div>
          <Button
            size="small"
            disabledReason={changes.size === 0 ? t('Nothing is changed.') : null}
            onPress={() => setChanges(new Map())}
          >
            {t('Reset')}
          </Button>
        </header>
        <div className={styles.fields}>
          <Form
            template={template}
            values={values}
            variables={NO_VARIABLES}
            onChange={(index, value) => setChanges(new Map([...changes, [index, value]]))}
          />
        </div>
      </section>
      <Snippets files={files} />
    </div>
  );
}

const NO_VARIABLES: readonly string[] = [];

function valuesOf(
  template: ElementTemplate,
  changes: ReadonlyMap<number, TemplateValue | undefined>,
): ReadonlyMap<number, TemplateValue> {
  const values = new Map(defaultValues(template, () => '00000000-0000-4000-8000-000000000000'));
  for (const [index, value] of changes) {
    if (value === undefined) values.delete(index);
    else values.set(index, value);
  }
  return values;
}

interface ActivitiPreviewProps {
  readonly connector: NonNullable<PreviewTabProps['connector']>;
  readonly choice: PreviewChoice;
}

function ActivitiPreview({ connector, choice: { action } }: ActivitiPreviewProps) {
  if (action === null) return null;
  return (
    <div className={styles.columns}>
      <section className={styles.form} aria-label={t('Form')}>
        <ActivitiForm connector={connector} action={action} />
      </section>
      <Snippets
        files={[
          { id: 'xml', label: 'XML', language: 'xml', text: activitiXml(connector, action) },
          {
            id: 'extensions',
            label: t('Extensions JSON'),
            language: 'json',
            text: activitiExtensions(action),
          },
        ]}
      />
    </div>
  );
}

interface LossesProps extends Pick<PreviewTabProps, 'onGoTo'> {
  readonly problems: ReturnType<typeof connectorTemplates>['problems'];
}

function Losses({ problems, onGoTo }: LossesProps) {
  const [isOpen, setOpen] = useState(false);
  const rows = problems.map(({ code, severity, message, place }, index) => ({
    key: `${code} ${String(index)}`,
    severity,
    message,
    where: place.label,
    onShow: () => onGoTo('definition', place.path),
  }));
  return (
    <ProblemsPanel
      rows={rows}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      fine={t('Camunda 8 can hold all of it')}
    />
  );
}

interface NothingProps {
  readonly text: string;
  readonly tab: string;
  readonly onOpen: () => void;
}

function Nothing({ text, tab, onOpen }: NothingProps) {
  return (
    <div className={styles.nothing}>
      <p>{text}</p>
      <Button onPress={onOpen}>{t`Open ${tab}`}</Button>
    </div>
  );
}
