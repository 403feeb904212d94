import { t } from '../../../language/t.ts';
import { setPanelSize } from '../../../state/uiStore.ts';
import type { ProblemField } from './fieldOfProblem.ts';
import { setMappingFilter } from '../mapping/mappingFilters.ts';

const CONTROLS = 'input, select, textarea, button, [contenteditable="true"]';
/** The selection, an unfolded section and a row that was filtered out each take a moment to be drawn. */
const FRAMES = 40;

/** Leads to a field in the properties of an element, as soon as they are there: opens what it is folded in. */
export function showField(elementId: string, field: ProblemField): void {
  if (field.kind === 'row') {
    setMappingFilter(field.direction, 'all');
    setPanelSize('process.advanced', 1);
  }
  if (field.kind === 'field' && field.fold !== undefined) setPanelSize(`process.${field.fold}`, 1);
  let frames = 0;
  const look = () => {
    const panel = document.querySelector(`[data-properties="${CSS.escape(elementId)}"]`);
    const control = panel && controlOf(panel, field);
    if (!control) {
      frames += 1;
      if (frames < FRAMES) requestAnimationFrame(look);
      return;
    }
    control.scrollIntoView({ block: 'nearest' });
    control.focus();
    if (control instanceof HTMLInputElement) control.select();
  };
  requestAnimationFrame(look);
}

function controlOf(panel: Element, field: ProblemField): HTMLElement | null {
  if (field.kind === 'variable') {
    return panel.querySelector<HTMLElement>(`[data-variable="${CSS.escape(field.id)}"]`);
  }
  if (field.kind === 'refused') {
    return panel.querySelector<HTMLElement>(`[data-refused="${CSS.escape(field.field)}"]`);
  }
  if (field.kind === 'row') return rowControl(panel, field.direction, field.name);
  for (const label of field.labels) {
    const found = labelled(panel, label);
    if (found) return found;
  }
  return null;
}

function rowControl(panel: Element, direction: 'inputs' | 'outputs', name: string): HTMLElement | null {
  // Of an output the key is what is returned, and the variable it goes to.
  const isIt = (key: string) => key === name || (direction === 'outputs' && key.endsWith(` ${name}`));
  const rows = panel.querySelectorAll<HTMLElement>(`[data-direction="${direction}"] [data-map-row]`);
  const row = [...rows].find((one) => isIt(one.dataset.mapRow ?? ''));
  const cell = row?.querySelector('[data-row-field]') ?? row;
  return cell?.querySelector<HTMLElement>(CONTROLS) ?? labelled(panel, t`Name of ${name}`);
}

function labelled(panel: Element, text: string): HTMLElement | null {
  const label = [...panel.querySelectorAll('label')].find((one) => one.textContent === text);
  const control = label && document.getElementById(label.htmlFor);
  if (control) return control.matches(CONTROLS) ? control : control.querySelector<HTMLElement>(CONTROLS);
  const named = `[aria-label="${CSS.escape(text)}"]`;
  return panel.querySelector<HTMLElement>(
    CONTROLS.split(', ')
      .map((one) => one + named)
      .join(', '),
  );
}
