import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import type { Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { tip } from '../../../ui/tip.ts';
import { dragVariable } from '../mapping/draggedVariable.ts';
import { showVariableFlow } from './showVariableFlow.ts';
import styles from './VariablesSection.module.css';
import { PanelSection } from '../fields/PanelSection.tsx';
import { VariablesDialog } from './VariablesDialog.tsx';

interface VariablesSectionProps {
  readonly processId: string;
  readonly variables: readonly Variable[];
}

/** The variables in reach as chips; each opens the editor at itself, and can be dragged onto an input or output. There may be hundreds: drawn when they change. */
export const VariablesSection = memo(VariablesSectionView);

function VariablesSectionView({ processId, variables }: VariablesSectionProps) {
  const [open, setOpen] = useState<{ readonly at: string | null } | null>(null);
  return (
    <PanelSection
      title={t('Variables')}
      count={variables.length}
      tight
      action={
        <>
          {variables.length > 0 && (
            <>
              <Button
                kind="quiet"
                size="small"
                aria-label={t('Show the variable flow')}
                onPress={showVariableFlow}
              >
                {t('Flow')}
              </Button>
              <Button
                kind="quiet"
                size="small"
                aria-label={t('Edit variables')}
                onPress={() => setOpen({ at: variables[0]?.id ?? null })}
              >
                {t('Edit')}
              </Button>
            </>
          )}
          <Button kind="quiet" size="small" icon={Plus} onPress={() => setOpen({ at: null })}>
            {t('New variable')}
          </Button>
        </>
      }
    >
      {variables.length === 0 && (
        <p className={styles.empty}>
          {t('None yet. A variable named like an input or output is mapped by itself.')}
        </p>
      )}
      <ul className={styles.chips} aria-label={t('Variables')}>
        {variables.map((variable) => (
          <li key={variable.id}>
            <button
              type="button"
              className={styles.chip}
              draggable
              onDragStart={({ dataTransfer }) => {
                dragVariable(variable);
                dataTransfer.effectAllowed = 'copy';
                dataTransfer.setData('text/plain', variable.name);
              }}
              onDragEnd={() => dragVariable(null)}
              data-variable={variable.id}
              onClick={() => setOpen({ at: variable.id })}
              {...tip(
                [variable.type, variable.required && t('required'), variable.description]
                  .filter(Boolean)
                  .join(' · '),
              )}
            >
              {variable.name}
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <VariablesDialog
          processId={processId}
          startAt={open.at}
          variables={variables}
          onClose={() => setOpen(null)}
          onReopen={(at) => setOpen({ at })}
        />
      )}
    </PanelSection>
  );
}
