import { Plus } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import styles from './PropertiesPane.module.css';
import type { PartEdits } from './partEdits.ts';
import { partName, partNote } from './partNames.ts';
import { allSelections, sameSelection, type TemplateSelection } from './TemplateSelection.ts';

interface PropertyOutlineProps {
  readonly template: ElementTemplate;
  readonly problems: readonly Problem[];
  readonly selection: TemplateSelection;
  readonly edits: PartEdits;
  readonly onSelect: (selection: TemplateSelection) => void;
}

/** From here on a list is worth filtering. */
const MANY = 12;

/** The template, its groups and its properties; which of them the form shows. Alt+↑ ↓ moves, Delete removes. */
export function PropertyOutline(props: PropertyOutlineProps) {
  const { template, problems, selection, edits, onSelect } = props;
  const [filter, setFilter] = useState('');
  const box = useRef<HTMLElement>(null);
  const word = filter.trim().toLowerCase();
  const rows = allSelections(template).filter((one) =>
    `${partName(template, one)} ${partNote(template, one)}`.toLowerCase().includes(word),
  );
  const go = (row: TemplateSelection | undefined) => {
    if (row === undefined) return;
    onSelect(row);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'option') return;
    const at = rows.findIndex((row) => sameSelection(selection, row));
    const step = STEPS.get(event.key);
    if (event.altKey && (step === 1 || step === -1)) go(edits.move(selection, step));
    else if (step !== undefined && !event.ctrlKey && !event.metaKey)
      go(rows.at(Math.min(Math.max(at + step, 0), rows.length - 1)));
    else if (event.key === 'Delete' || event.key === 'Backspace') go(edits.remove(selection));
    else return;
    event.preventDefault();
  };
  const draw = (kind: TemplateSelection['kind']) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => (
        <OutlineRow
          key={'index' in row ? row.index : 0}
          name={partName(template, row)}
          note={partNote(template, row)}
          problems={problemsOf(problems, row)}
          isSelected={sameSelection(row, selection)}
          onPress={() => onSelect(row)}
        />
      ));
  const { groups, properties } = template;
  return (
    <aside className={styles.outline} aria-label={t('Parts')} ref={box} onKeyDown={onKeyDown}>
      {properties.length > MANY && (
        <SearchField label={t('Filter parts')} value={filter} onChange={setFilter} />
      )}
      <ul role="listbox" aria-label={t('Template')}>
        {draw('about')}
      </ul>
      <section>
        <h2 className={styles.head}>
          {t('Groups')} <span className={styles.count}>{groups.length}</span>
          <Button
            kind="quiet"
            size="small"
            icon={Plus}
            aria-label={t('Add group')}
            onPress={() => edits.addGroup()}
          >
            {t('Add')}
          </Button>
        </h2>
        {groups.length === 0 ? (
          <p className={styles.none}>{t('The headings of the form')}</p>
        ) : (
          <ul role="listbox" aria-label={t('Groups')}>
            {draw('group')}
          </ul>
        )}
      </section>
      <section>
        <h2 className={styles.head}>
          {t('Properties')} <span className={styles.count}>{properties.length}</span>
          <Button
            kind="quiet"
            size="small"
            icon={Plus}
            aria-label={t('Add property')}
            onPress={() => edits.addProperty(selection)}
          >
            {t('Add')}
          </Button>
        </h2>
        {properties.length === 0 ? (
          <p className={styles.none}>{t('The fields, and what they write')}</p>
        ) : (
          <ul role="listbox" aria-label={t('Properties')}>
            {draw('property')}
          </ul>
        )}
      </section>
    </aside>
  );
}

function problemsOf(problems: readonly Problem[], row: TemplateSelection): readonly Problem[] {
  if (row.kind === 'about') return [];
  const list = row.kind === 'group' ? 'groups' : 'properties';
  return problems.filter(
    ({ severity, place: { path = [] } }) => severity !== 'note' && path[0] === list && path[1] === row.index,
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['Home', -Infinity],
  ['End', Infinity],
]);
