import { Link } from 'wouter';
import { TemplateShelf } from '../../../domain/templates/TemplateShelf.ts';
import { templateState } from '../../../domain/templates/templateState.ts';
import type { AppliedTemplate } from '../../../domain/templates/AppliedTemplate.ts';
import type { ElementTemplate } from '../../../domain/templates/ElementTemplate.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { VersionChip } from '../../../ui/VersionChip.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useProcessParts } from '../session/ProcessParts.ts';
import { useSessionState } from '../session/SessionContext.tsx';
import { TemplateIcon } from './TemplateIcon.tsx';
import { TemplateNotes } from './TemplateNotes.tsx';
import styles from './TemplateSection.module.css';
import { TemplateUpdateDialog, type UpdateRequest } from './TemplateUpdateDialog.tsx';
import { UnknownTemplateForm } from './UnknownTemplateForm.tsx';
import { useEngineVersion } from '../session/useEngineVersion.ts';
import { useFeelNames } from '../fields/useFeelNames.ts';
import { useSaveAsTemplate } from './useSaveAsTemplate.ts';
import { useTemplateEdits } from './useTemplateEdits.ts';

interface TemplateSectionProps {
  readonly view: ElementView;
  readonly applied: AppliedTemplate;
}

/** The template an element was made from: which, what is to be known of it, what can be done, and its form. */
export function TemplateSection(props: TemplateSectionProps) {
  const { shelf } = useSessionState();
  // Not found is said only once all there are have been read.
  if (shelf === TemplateShelf.EMPTY) {
    return (
      <PanelSection title={t('Template')}>
        <Skeleton label={t('Loading the template')} count={2} />
      </PanelSection>
    );
  }
  return <AppliedTemplateSection {...props} shelf={shelf} />;
}

interface AppliedTemplateSectionProps extends TemplateSectionProps {
  readonly shelf: TemplateShelf;
}

function AppliedTemplateSection({ view, applied, shelf }: AppliedTemplateSectionProps) {
  const { TemplateForm } = useProcessParts();
  const variables = useFeelNames();
  const edits = useTemplateEdits(view.id);
  const saveAs = useSaveAsTemplate();
  const [request, setRequest] = useOwnState<UpdateRequest | null>(null);
  const state = templateState(shelf, applied, view.type, useEngineVersion());
  const { shelved, versions } = state;
  const to = (template: ElementTemplate) => setRequest({ to: template });
  return (
    <>
      <PanelSection
        title={t('Template')}
        action={
          <MenuButton
            label={t('More for the template')}
            isIconOnly
            size="small"
            entries={[
              { id: 'replace', label: t('Replace by another…'), run: () => setRequest({ to: null }) },
              { id: 'save', label: t('Save element as template'), run: () => saveAs(view) },
              'line',
              { id: 'unlink', label: t('Unlink: keep everything else'), run: edits.unlink },
              { id: 'remove', label: t('Remove with what it put there'), tone: 'danger', run: edits.remove },
            ]}
          />
        }
      >
        <div className={styles.head}>
          <TemplateIcon icon={shelved?.template.icon ?? applied.icon} />
          {shelved?.documentId === undefined ? (
            <span className={styles.name}>{shelved?.template.name ?? applied.id}</span>
          ) : (
            <Link href={`/templates/${shelved.documentId}`} className={`${styles.name ?? ''} link`}>
              {shelved.template.name}
            </Link>
          )}
          {versions.length > 1 || (versions.length === 1 && shelved === null) ? (
            <Select
              size="small"
              aria-label={t('Version')}
              className={styles.select}
              value={String(applied.version ?? '')}
              choices={[
                ...(shelved === null
                  ? [
                      {
                        value: String(applied.version ?? ''),
                        label: t`${versionText(applied.version)} missing`,
                      },
                    ]
                  : []),
                ...versions.map(({ template }) => ({
                  value: String(template.version ?? ''),
                  label:
                    template.deprecated === undefined
                      ? versionText(template.version)
                      : t`${versionText(template.version)} deprecated`,
                })),
              ]}
              onChange={(value) => {
                const chosen = versions.find(({ template }) => String(template.version ?? '') === value);
                if (chosen && chosen !== shelved) to(chosen.template);
              }}
            />
          ) : (
            applied.version !== undefined && <VersionChip version={String(applied.version)} />
          )}
        </div>
        <TemplateNotes view={view} applied={applied} state={state} onUpdate={to} edits={edits} />
      </PanelSection>
      {shelved ? (
        <TemplateForm
          key={`${shelved.template.id} ${shelved.template.version ?? ''}`}
          template={shelved.template}
          values={applied.values}
          variables={variables}
          onChange={edits.setValue}
          onPreset={(preset) => edits.apply(shelved.template, { preset, label: t('Choose operation') })}
        />
      ) : (
        <UnknownTemplateForm key={view.id} view={view} />
      )}
      {request && (
        <TemplateUpdateDialog
          view={view}
          applied={applied}
          request={request}
          onClose={() => setRequest(null)}
        />
      )}
    </>
  );
}

function versionText(version: number | undefined): string {
  return version === undefined ? t('no number') : String(version);
}
