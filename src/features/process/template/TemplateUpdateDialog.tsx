import { useMemo, useState } from 'react';
import type { AppliedTemplate } from '../../../domain/templates/AppliedTemplate.ts';
import type { ElementTemplate } from '../../../domain/templates/ElementTemplate.ts';
import { planTemplateUpdate } from '../../../domain/templates/planTemplateUpdate.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboField } from '../../../ui/fields/ComboField.tsx';
import { DialogFrame } from '../../../ui/DialogFrame.tsx';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import { templateOptionId, templateOptions } from './templateOptions.tsx';
import styles from './TemplateSection.module.css';
import { UpdateLines } from './UpdateLines.tsx';
import { useTemplateEdits } from './useTemplateEdits.ts';

export interface UpdateRequest {
  /** null: the person chooses among all that fit */
  readonly to: ElementTemplate | null;
}

interface TemplateUpdateDialogProps {
  readonly view: ElementView;
  readonly applied: AppliedTemplate;
  readonly request: UpdateRequest;
  readonly onClose: () => void;
}

/** What another version, or another template, would make of the element, before it does. */
export function TemplateUpdateDialog({ view, applied, request, onClose }: TemplateUpdateDialogProps) {
  const { editor } = useSession();
  const { shelf } = useSessionState();
  const edits = useTemplateEdits(view.id);
  const [chosen, setChosen] = useState<{
    readonly template: ElementTemplate;
    readonly preset?: string;
  } | null>(request.to && { template: request.to });
  const from = shelf.find(applied)?.template ?? null;
  const options = useMemo(
    () => templateOptions(request.to ? [] : (editor.templates?.offered(view.id) ?? []), shelf, true),
    [editor, request.to, shelf, view.id],
  );
  const to = chosen?.template ?? null;
  const preset = chosen?.preset;
  const plan = useMemo(
    () => to && planTemplateUpdate(from, to, applied.values, preset),
    [from, to, applied.values, preset],
  );
  const words = wordsFor(applied, to);
  const go = () => {
    if (!to) return;
    onClose();
    edits.apply(to, { label: words.label, ...(preset !== undefined && { preset }) });
  };
  return (
    <DialogFrame
      title={words.title}
      lead={t('One step, which Undo takes back.')}
      size="large"
      onClose={onClose}
      onSubmit={go}
      footer={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" type="submit" disabledReason={to ? null : t('Choose a template first.')}>
            {words.label}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {!request.to && (
          <ComboField
            label={t('Template')}
            autoFocus
            value={to ? templateOptionId(to, preset) : ''}
            sections={options.sections}
            placeholder={t('Choose a template…')}
            noMatch={t('No template matches.')}
            onChange={(_, option) => setChosen((option && options.byId.get(option.id)) ?? null)}
          />
        )}
        {plan && <UpdateLines lines={plan.lines} />}
      </div>
    </DialogFrame>
  );
}

function wordsFor(applied: AppliedTemplate, to: ElementTemplate | null): { title: string; label: string } {
  if (to?.id !== applied.id) return { title: t('Replace template'), label: t('Replace template') };
  const version = to.version ?? t('the version without a number');
  const isBack = (to.version ?? -1) < (applied.version ?? -1);
  return {
    title: isBack ? t`Go back to version ${version}` : t`Update to version ${version}`,
    label: isBack ? t`Go back to ${version}` : t`Update to ${version}`,
  };
}
