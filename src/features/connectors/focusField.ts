import { t } from '../../language/t.ts';
import type { ConnectorPlace } from './connectorPlace.ts';

const TABLES = { inputs: t('Input parameters'), outputs: t('Output parameters'), config: t('Configuration') };
const FIELDS = 'input, select, textarea, button';

/** Goes to the field of a place that is on the screen, and selects what is in it. */
export function focusField(box: HTMLElement | null, place: ConnectorPlace): void {
  const field = place.table === undefined ? formField(box, place) : cell(box, place);
  const more =
    field === null && place.table !== undefined && tableOf(box, place.table)?.querySelector('[data-more]');
  // A long table draws its rows as somebody comes near them.
  if (more instanceof HTMLElement) {
    more.click();
    requestAnimationFrame(() => focusField(box, place));
    return;
  }
  field?.scrollIntoView({ block: 'nearest' });
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

function formField(box: HTMLElement | null, { field = 'name' }: ConnectorPlace): HTMLElement | null {
  const frame =
    box?.querySelector(`[data-field="${CSS.escape(field)}"]`) ?? box?.querySelector('[data-field="name"]');
  return frame?.querySelector<HTMLElement>(FIELDS) ?? null;
}

function tableOf(box: HTMLElement | null, table: keyof typeof TABLES): Element | null {
  return box?.querySelector(`table[aria-label="${TABLES[table]}"]`) ?? null;
}

function cell(
  box: HTMLElement | null,
  { table, row = 0, field = 'name' }: ConnectorPlace,
): HTMLElement | null {
  if (table === undefined) return null;
  const line = tableOf(box, table)?.querySelector(`[data-row="${row}"]`);
  const at =
    line?.querySelector(`td[data-column="${CSS.escape(field)}"]`) ??
    line?.querySelector('td[data-column="name"]');
  return at?.querySelector<HTMLElement>(FIELDS) ?? null;
}
