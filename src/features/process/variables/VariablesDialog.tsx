import { CircleAlert, Plus, Redo2, Undo2 } from 'lucide-react';
import { useContext, useState, useSyncExternalStore } from 'react';
import { addVariable } from '../../../domain/process/editVariables.ts';
import { variableNameProblem } from '../../../domain/values/names.ts';
import { newVariable } from '../../../domain/process/newVariable.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { typeGlyph, typeKind } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { RefusedContext } from '../../../ui/fields/RefusedTexts.ts';
import { DialogFrame } from '../../../ui/DialogFrame.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { OwnerContext } from '../../../ui/OwnerContext.ts';
import { TypeGlyph } from '../../../ui/TypeGlyph.tsx';
import { ownerOf, refusedName } from './refusedName.ts';
import { sayRefused } from '../session/sayRefused.ts';
import { NewVariableForm } from './NewVariableForm.tsx';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import { VariableForm } from './VariableForm.tsx';
import styles from './VariablesDialog.module.css';

interface VariablesDialogProps {
  readonly processId: string;
  readonly variables: readonly Variable[];
  /** id of a variable; null: a new one */
  readonly startAt: string | null;
  readonly onClose: () => void;
  /** to a variable whose new name was not taken */
  readonly onReopen: (id: string) => void;
}

/** All variables of a process: the list at the left, the chosen one (or a new one) at the right. Edits apply at once. */
export function VariablesDialog({ processId, variables, startAt, onClose, onReopen }: VariablesDialogProps) {
  const session = useSession();
  const texts = useContext(RefusedContext);
  useSyncExternalStore(texts.subscribe, () => texts.version);
  const { canUndo, canRedo, undoLabel, redoLabel } = useSessionState();
  const [at, setAt] = useState(startAt);
  const [draft, setDraft] = useState(() => newVariable(variables, { name: '' }));
  const [tried, setTried] = useState(false);
  const chosen = variables.find((variable) => variable.id === at);
  const name = draft.name.trim();
  const why = variableNameProblem(
    name,
    variables.map((variable) => variable.name),
  );
  const add = (): boolean => {
    setTried(true);
    if (why !== null) return false;
    const { editor, catalogue } = session;
    const changes = addVariable(editor.model(), processId, { ...draft, name }, catalogue);
    editor.setData(changes, t`Create variable ${name}`);
    setDraft(newVariable(variables, { name: '' }));
    setTried(false);
    return true;
  };
  const refused = () => variables.find((variable) => refusedName(texts, processId, variable) !== null);
  /** What was typed and not added yet is wanted too; a name that was not taken is shown first. */
  const done = () => {
    const waiting = refused();
    if (waiting) setAt(waiting.id);
    else if (chosen || draft.name === '' || add()) onClose();
  };
  const leave = () => {
    const waiting = refused();
    const name = waiting && refusedName(texts, processId, waiting);
    if (waiting && name) sayRefused(name, () => onReopen(waiting.id));
    onClose();
  };
  return (
    <DialogFrame
      title={t('Variables')}
      help={{ page: 'variables', about: t('variables') }}
      lead={t('What this process remembers. A rename follows through mappings and expressions.')}
      size="large"
      isFlush
      onClose={leave}
      footer={
        <>
          <span className={styles.history} data-takes-undo>
            <IconButton
              label={undoLabel === '' ? t('Undo') : t`Undo: ${undoLabel}`}
              icon={Undo2}
              disabledReason={canUndo ? null : t('Nothing to take back.')}
              onPress={() => session.undo()}
            />
            <IconButton
              label={redoLabel === '' ? t('Redo') : t`Redo: ${redoLabel}`}
              icon={Redo2}
              disabledReason={canRedo ? null : t('Nothing to bring back.')}
              onPress={() => session.redo()}
            />
          </span>
          <Button kind={chosen ? 'primary' : 'plain'} onPress={done}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <nav className={styles.list} aria-label={t('Variables of the process')}>
          <Button kind="quiet" size="small" icon={Plus} aria-pressed={!chosen} onPress={() => setAt(null)}>
            {t('New variable')}
          </Button>
          {variables.map((variable) => (
            <button
              key={variable.id}
              type="button"
              className={styles.item}
              aria-current={variable.id === at ? 'true' : undefined}
              onClick={() => setAt(variable.id)}
            >
              <TypeGlyph kind={typeKind(variable.type)} glyph={typeGlyph(variable.type)} />
              <span className={styles.name}>{variable.name}</span>
              {refusedName(texts, processId, variable) && (
                <>
                  <Icon of={CircleAlert} size={14} className={styles.mark} />
                  <span className="unseen">{t('New name not taken')}</span>
                </>
              )}
              {variable.required && <em aria-label={t('required')}>*</em>}
            </button>
          ))}
        </nav>
        {chosen ? (
          <OwnerContext value={ownerOf(processId, chosen)}>
            <VariableForm
              key={chosen.id}
              processId={processId}
              variable={chosen}
              variables={variables}
              onDeleted={() => setAt(variables.find((variable) => variable.id !== chosen.id)?.id ?? null)}
            />
          </OwnerContext>
        ) : (
          <NewVariableForm
            draft={draft}
            error={tried || draft.name !== '' ? why : null}
            onDraft={setDraft}
            onAdd={add}
          />
        )}
      </div>
    </DialogFrame>
  );
}
