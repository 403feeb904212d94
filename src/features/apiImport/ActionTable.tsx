import { useMemo } from 'react';
import type { DraftRow } from '../../formats/api/apiProtocol.ts';
import { t } from '../../language/t.ts';
import { tip, tipWhenCut } from '../../ui/tip.ts';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import type { ActionNames } from './actionNames.ts';
import styles from './ReviewStep.module.css';

interface ActionTableProps {
  readonly actions: readonly DraftRow[];
  readonly names: ActionNames;
  /** by key of the action */
  readonly problems: ReadonlyMap<string, string>;
  /** absent: the names are those of an existing connector, and are changed there */
  readonly onName?: ((operation: string, name: string) => void) | undefined;
}

const ROW = 36; // as in ReviewStep.module.css
const VIEW = { height: 268 };

/** The actions that are made. Only the rows near the view are in the page. */
export function ActionTable({ actions, names, problems, onName }: ActionTableProps) {
  const heights = useMemo(() => actions.map(() => ROW), [actions]);
  const { ref, onScroll, first, end, before, after } = useVirtualLines(heights, VIEW);
  return (
    <div ref={ref} className={styles.actions} onScroll={onScroll}>
      <table aria-label={t('Actions')} aria-rowcount={actions.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('Action')}</th>
            <th scope="col">{t('Operation')}</th>
            <th scope="col" className={styles.number}>
              {t('Inputs')}
            </th>
            <th scope="col" className={styles.number}>
              {t('Outputs')}
            </th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Room height={before} />}
          {actions.slice(first, end).map((action, index) => {
            const { key, operation, inputs, outputs } = action;
            const name = names.get(operation) ?? action.name;
            const problem = problems.get(key);
            return (
              <tr key={key} aria-rowindex={first + index + 2}>
                <td data-level={problem === undefined ? undefined : 'error'}>
                  {onName && operation !== '' ? (
                    <input
                      aria-label={t`Name of the action for ${operation}`}
                      aria-invalid={problem !== undefined || undefined}
                      value={name}
                      autoComplete="off"
                      spellCheck={false}
                      {...(problem === undefined ? tipWhenCut(name) : tip(problem))}
                      onChange={({ target }) => onName(operation, target.value)}
                    />
                  ) : (
                    <code {...tipWhenCut(name)}>{name}</code>
                  )}
                </td>
                <td className={styles.from} {...tipWhenCut(operation)}>
                  {operation === '' ? t('Your own') : operation}
                </td>
                <td className={styles.number}>{inputs}</td>
                <td className={styles.number}>{outputs}</td>
              </tr>
            );
          })}
          {after > 0 && <Room height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function Room({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={4} style={{ height }} />
    </tr>
  );
}
