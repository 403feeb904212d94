import { Waypoints, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { passesFilter, VARIABLE_FILTERS, type VariableFilter } from '../../domain/flow/variableFilter.ts';
import { t } from '../../language/t.ts';
import { CountedChoices } from '../../ui/fields/CountedChoices.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { FlowMatrix } from './FlowMatrix.tsx';
import { FlowNotes } from './FlowNotes.tsx';
import { MarkLegend } from './MarkLegend.tsx';
import { shownAccess } from './shownAccess.ts';
import { useSelectedId } from './useSelectedId.ts';
import { useVariableFlow } from './useVariableFlow.ts';
import styles from './VariableFlow.module.css';
import type { VariableFlowProps } from './VariableFlowProps.ts';

const LABELS: Readonly<Record<VariableFilter, string>> = {
  all: t('All'),
  unread: t('Written, not read'),
  unwritten: t('Read, not written'),
  early: t('Read before written'),
  unused: t('Not used'),
};

/** Who writes and who reads each variable, along the flow; the one that is chosen is marked on the diagram. */
export function VariableFlowPanel({ editor, catalogue, target, onClose }: VariableFlowProps) {
  const [processId, setProcessId] = useState(() => editor.snapshot().selected?.processId ?? '');
  const [filter, setFilter] = useState<VariableFilter>('all');
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const data = useVariableFlow(editor, processId, catalogue, target);
  const selected = useSelectedId(editor);
  const chosen = data?.rows.find(({ variable }) => variable.id === chosenId);
  const revealed = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Brought into view when it is chosen; an edit later moves nothing.
    const reveal = chosen !== undefined && revealed.current !== chosen.variable.id;
    revealed.current = chosen?.variable.id;
    editor.showVariable(data && chosen ? shownAccess(chosen, data) : [], { reveal });
  }, [editor, data, chosen]);
  useEffect(() => () => editor.showVariable([]), [editor]);
  useEffect(() => {
    if (!chosen) return undefined;
    // On the canvas, too, where people look at the marks; what has a use for the key itself comes first.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !isHere(panel.current)) return;
      event.preventDefault();
      setChosenId(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [chosen]);
  const rows = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    const all = data?.rows ?? [];
    return all.filter((row) => passesFilter(row, filter) && row.variable.name.toLowerCase().includes(wanted));
  }, [data, filter, text]);
  const choices = VARIABLE_FILTERS.map((value) => ({
    ...{ value, label: LABELS[value] },
    count: data?.rows.filter((row) => passesFilter(row, value)).length ?? 0,
  }));
  return (
    <section ref={panel} className={styles.panel} aria-label={t('Variable flow')}>
      <header className={styles.head}>
        <div className={styles.tools}>
          <Icon of={Waypoints} size={14} />
          <h2>{t('Variable flow')}</h2>
          {data && data.processes.length > 1 && (
            <Select
              size="small"
              aria-label={t('Process')}
              value={data.process.id}
              choices={data.processes.map(({ id, name }) => ({ value: id, label: name ?? id }))}
              onChange={setProcessId}
            />
          )}
          <SearchField
            label={t('Filter variables')}
            value={text}
            onChange={setText}
            className={styles.search}
          />
          <CountedChoices label={t('Show variables')} choices={choices} value={filter} onChange={setFilter} />
        </div>
        <IconButton label={t('Close the variable flow')} icon={X} size="small" onPress={onClose} />
      </header>
      {chosen && (
        <MarkLegend name={chosen.variable.name} marks={chosen.marks} onClear={() => setChosenId(null)} />
      )}
      {!data || data.rows.length === 0 ? (
        <p className={styles.empty}>
          {t(
            'This process has no variables yet. Make them under Properties; who writes and who reads them is shown here, along the flow.',
          )}
        </p>
      ) : rows.length === 0 ? (
        <NoResults
          message={t('No variable is like that.')}
          action={{
            label: t('Show all'),
            run: () => {
              setText('');
              setFilter('all');
            },
          }}
        />
      ) : (
        <FlowMatrix
          key={data.process.id}
          data={data}
          rows={rows}
          chosenId={chosenId}
          selectedElement={selected}
          onChoose={setChosenId}
          onShow={(id) => editor.select(id, { reveal: true })}
        />
      )}
      {data && data.rows.length > 0 && <FlowNotes data={data} target={target} />}
    </section>
  );
}

/** The focus is in the panel or on the canvas, or nowhere; not in a dialog or a field elsewhere. */
function isHere(panel: HTMLElement | null): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  return panel?.contains(activeElement) === true || activeElement.closest('.djs-container') !== null;
}
