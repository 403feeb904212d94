import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ApiOutline } from '../../domain/api/ApiOutline.ts';
import { counted } from '../../language/counted.ts';
import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import styles from './OperationsStep.module.css';
import { GroupRow, OperationRow } from './OperationRow.tsx';
import {
  operationGroups,
  operationLines,
  possibleKeys,
  shownGroups,
  withKeys,
  type OperationLine,
} from './operationLines.ts';

interface OperationsStepProps {
  readonly outline: ApiOutline;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** what the API sends by itself becomes events */
  readonly takesEvents: boolean;
  readonly onTakeEvents: (takes: boolean) => void;
  /** where there is more than one: from which the description is read */
  readonly side: ReactNode;
}

const heightOf = (line: OperationLine) =>
  line.kind === 'group' || (line.operation.refused ?? line.operation.aside) === undefined ? 36 : 56; // as in OperationsStep.module.css

/** All operations by tag. Only those near the view are in the page, so thousands are as quick as ten. */
export function OperationsStep({
  outline,
  chosen,
  onChoose,
  takesEvents,
  onTakeEvents,
  side,
}: OperationsStepProps) {
  const [search, setSearch] = useState('');
  const groups = useMemo(() => operationGroups(outline), [outline]);
  const shown = useMemo(() => shownGroups(groups, search), [groups, search]);
  const lines = useMemo(() => operationLines(shown), [shown]);
  const heights = useMemo(() => lines.map(heightOf), [lines]);
  const keys = useMemo(() => possibleKeys(shown.flatMap(({ operations }) => operations)), [shown]);
  const refused = useMemo(
    () => outline.operations.filter((operation) => operation.refused !== undefined).length,
    [outline],
  );
  const { ref, onScroll, first, end, before, after } = useVirtualLines(heights, { topFor: search });
  const isAll = keys.length > 0 && keys.every((key) => chosen.has(key));
  const choose = (some: readonly string[], isIn: boolean) => onChoose(withKeys(chosen, some, isIn));
  const total = outline.operations.length;
  const count = shown.reduce((sum, { operations }) => sum + operations.length, 0);
  return (
    <>
      {side}
      <div className={styles.bar}>
        <SearchField
          className={styles.search}
          label={t('Search operations')}
          autoFocus
          value={search}
          onChange={setSearch}
        />
        <p role="status" className={styles.counts}>
          {count === total
            ? counted(total, 'operation')
            : t`${numberText(count)} of ${counted(total, 'operation')}`}
          {refused > 0 && t`, ${numberText(refused)} not possible`}
        </p>
        {outline.events > 0 && (
          <Switch
            label={t`Take over ${counted(outline.events, 'event')}`}
            checked={takesEvents}
            onChange={onTakeEvents}
          />
        )}
        <Button
          disabledReason={keys.length === 0 ? t('None of those shown can be made into an action') : null}
          onPress={() => choose(keys, !isAll)}
        >
          {isAll ? t('Clear all shown') : t('Select all shown')}
        </Button>
      </div>
      <div ref={ref} className={styles.list} onScroll={onScroll} onKeyDown={stepThrough}>
        {lines.length === 0 && <p className={styles.none}>{whyNone(outline)}</p>}
        <ul aria-label={t('Operations')} style={{ paddingTop: before, paddingBottom: after }}>
          {lines.slice(first, end).map((line, index) => {
            const at = { 'aria-posinset': first + index + 1, 'aria-setsize': lines.length };
            return line.kind === 'group' ? (
              <GroupRow
                key={`group ${line.group.tag}`}
                {...at}
                group={line.group}
                chosen={chosen}
                onChoose={choose}
              />
            ) : (
              <OperationRow
                key={line.operation.key}
                {...at}
                operation={line.operation}
                isChosen={chosen.has(line.operation.key)}
                onChoose={choose}
              />
            );
          })}
        </ul>
      </div>
    </>
  );
}

function whyNone({ operations, events }: ApiOutline): string {
  if (operations.length > 0) return t('No operation has these words.');
  return events > 0
    ? t('It takes nothing, it only sends: its messages become events.')
    : t('It has no operations.');
}

/** ↑ and ↓ go from box to box. */
function stepThrough(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:enabled')];
  const at = boxes.findIndex((box) => box === event.target);
  const next = at < 0 ? undefined : boxes[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
