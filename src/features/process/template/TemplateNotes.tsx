import type { AppliedTemplate } from '../../../domain/templates/AppliedTemplate.ts';
import type { ElementTemplate } from '../../../domain/templates/ElementTemplate.ts';
import type { TemplateState } from '../../../domain/templates/templateState.ts';
import { inSentence } from '../../../language/inSentence.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { openDialog } from '../../../state/dialogs.ts';
import { Button } from '../../../ui/Button.tsx';
import { rich } from '../../../ui/rich.tsx';
import styles from './TemplateSection.module.css';
import { useSaveAsTemplate } from './useSaveAsTemplate.ts';
import type { TemplateEdits } from './useTemplateEdits.ts';

interface TemplateNotesProps {
  readonly view: ElementView;
  readonly applied: AppliedTemplate;
  readonly state: TemplateState;
  readonly edits: TemplateEdits;
  /** asks what the way to it would do */
  readonly onUpdate: (to: ElementTemplate) => void;
}

/** What a person has to know of the template, each with a way out. That it is deprecated its form says. */
export function TemplateNotes({ view, applied, state, edits, onUpdate }: TemplateNotesProps) {
  const saveAs = useSaveAsTemplate();
  const { shelved, versions, newer, misfit, unsuited, suited } = state;
  const [latest] = versions;
  const update = newer && (
    <Button size="small" onPress={() => onUpdate(newer.template)}>
      {newer.template.version === undefined
        ? t('Update to the newest…')
        : t`Update to ${newer.template.version}…`}
    </Button>
  );
  if (shelved === null) {
    return (
      <div className={styles.note} data-level="warn" role="status">
        <p>
          <b>{t('Template not found.')}</b>{' '}
          {latest
            ? applied.version === undefined
              ? t('Version without a number is not in this workspace, but others are.')
              : t`Version ${applied.version} is not in this workspace, but others are.`
            : t('It is not in this workspace, so its values can only be read.')}
        </p>
        <div className={styles.ways}>
          {latest && (
            <Button size="small" onPress={() => onUpdate(latest.template)}>
              {latest.template.version === undefined
                ? t('Use the one there is…')
                : t`Use ${latest.template.version}…`}
            </Button>
          )}
          <Button size="small" onPress={() => openDialog({ kind: 'import' })}>
            {t('Import the template…')}
          </Button>
          <Button size="small" onPress={() => saveAs(view, applied)}>
            {t('Rebuild it')}
          </Button>
          <Button size="small" kind="quiet" onPress={edits.unlink}>
            {t('Unlink')}
          </Button>
          <Button size="small" kind="quiet" onPress={edits.remove}>
            {t('Remove')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      {misfit && (
        <div className={styles.note} data-level="warn" role="status">
          <p>
            {rich`${(<b>{t('Incompatible.')}</b>)} The template is not for a ${inSentence(view.typeLabel)}.`}
          </p>
          <div className={styles.ways}>
            <Button size="small" onPress={edits.unlink}>
              {t('Unlink')}
            </Button>
            <Button size="small" kind="quiet" onPress={edits.remove}>
              {t('Remove')}
            </Button>
          </div>
        </div>
      )}
      {unsuited !== null && (
        <div className={styles.note} data-level="warn" role="status">
          <p>
            {rich`${(<b>{t('Not for this engine.')}</b>)} The template is for Camunda ${unsuited}, and the process is for another version.`}
          </p>
          <div className={styles.ways}>
            {suited && (
              <Button size="small" onPress={() => onUpdate(suited.template)}>
                {suited.template.version === undefined
                  ? t('Use the one without a number…')
                  : t`Use ${suited.template.version}…`}
              </Button>
            )}
            <Button size="small" kind="quiet" onPress={edits.unlink}>
              {t('Unlink')}
            </Button>
          </div>
        </div>
      )}
      {newer && newer !== suited && (
        <div className={styles.note} data-level="note" role="status">
          <p>{t`Version ${newer.template.version ?? ''} is here.`}</p>
          <div className={styles.ways}>{update}</div>
        </div>
      )}
    </>
  );
}
