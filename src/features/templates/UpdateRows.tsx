import type { TemplateUpdateLine } from '../../domain/templates/planTemplateUpdate.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { tip } from '../../ui/tip.ts';
import type { PlannedElement, PlannedTemplates } from './updateWork.ts';
import styles from './UpdateEverywhere.module.css';

interface UpdateRowsProps {
  readonly planned: readonly PlannedTemplates[];
  readonly isTicked: (documentId: string, elementId: string) => boolean;
  readonly onTick: (keys: readonly string[], on: boolean) => void;
  readonly keyOf: (documentId: string, elementId: string) => string;
}

/** An element a row, with what is told of each change by name; what stays is a number. */
export function UpdateRows({ planned, isTicked, onTick, keyOf }: UpdateRowsProps) {
  const all = planned.flatMap(({ document, elements }) =>
    elements.flatMap(({ plan, elementId }) => (plan ? [{ document, elementId }] : [])),
  );
  const on = all.filter(({ document, elementId }) => isTicked(document.id, elementId)).length;
  return (
    <table className={styles.table} aria-label={t('Elements')}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.who}>
              <CheckBox
                label={t('All elements')}
                hideLabel
                checked={on === all.length}
                onChange={(tick) =>
                  onTick(
                    all.map(({ document, elementId }) => keyOf(document.id, elementId)),
                    tick,
                  )
                }
              />
              {t('Element')}
            </span>
          </th>
          <th scope="col">{t('From')}</th>
          <th scope="col">{t('Kept')}</th>
          <th scope="col">{t('Gained')}</th>
          <th scope="col">{t('Reset')}</th>
          <th scope="col">{t('Lost')}</th>
        </tr>
      </thead>
      <tbody>
        {planned.flatMap(({ document, elements }) =>
          elements.map((element) => (
            <tr key={keyOf(document.id, element.elementId)}>
              <th scope="row">
                <span className={styles.who}>
                  <CheckBox
                    label={t`Update ${element.name} in ${document.content.name}`}
                    hideLabel
                    checked={element.plan !== null && isTicked(document.id, element.elementId)}
                    isDisabled={element.plan === null}
                    onChange={(tick) => onTick([keyOf(document.id, element.elementId)], tick)}
                  />
                  <span className={styles.words}>
                    {element.name}
                    <small>{document.content.name}</small>
                  </span>
                </span>
              </th>
              <td>{element.version ?? '–'}</td>
              <Changes element={element} />
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Changes({ element: { plan, reason } }: { readonly element: PlannedElement }) {
  if (plan === null) return <td colSpan={4}>{reason}</td>;
  const of = (change: TemplateUpdateLine['change']) => plan.lines.filter((line) => line.change === change);
  return (
    <>
      <td>{of('kept').length}</td>
      <Labels lines={of('gained')} />
      <Labels lines={of('reset')} />
      <Labels lines={of('lost')} />
    </>
  );
}

/** So many are named; of what is reset or lost it is all. */
const MOST_GAINED = 3;

/** Hidden places are the template's own, nobody filled them in: they are only counted. */
function Labels({ lines }: { readonly lines: readonly TemplateUpdateLine[] }) {
  if (lines.length === 0) return <td className={styles.none}>–</td>;
  const shown = lines.filter(({ from, to }) => (to ?? from)?.type !== 'Hidden');
  const hidden = lines.length - shown.length;
  const named = shown[0]?.change === 'gained' ? shown.slice(0, MOST_GAINED) : shown;
  const more = shown.slice(named.length).map(({ label }) => label);
  return (
    <td>
      {named.map(({ label, isOwn, change }, index) => (
        <span key={`${label} ${index}`} className={styles.label}>
          {label}
          {isOwn && change !== 'gained' && <small>{t('yours')}</small>}
        </span>
      ))}
      {more.length > 0 && (
        <span className={styles.label} {...tip(more.join(', '))}>
          <small>{t`and ${more.length} more`}</small>
        </span>
      )}
      {hidden > 0 && <small>{t`${hidden} hidden`}</small>}
    </td>
  );
}
