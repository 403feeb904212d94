import { useMemo, useState } from 'react';
import type { Action } from '../../../domain/connector/connector.ts';
import { copyChanges } from '../../../domain/mapping/copyChanges.ts';
import { type CopyLine, isCopied } from '../../../domain/mapping/copyLine.ts';
import { planCopy, tickedLines, variablesFor } from '../../../domain/mapping/copyMapping.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChangeTable } from '../../../ui/table/ChangeTable.tsx';
import { CheckBox } from '../../../ui/fields/CheckBox.tsx';
import { ComboField } from '../../../ui/fields/ComboField.tsx';
import { DialogFrame } from '../../../ui/DialogFrame.tsx';
import { copyRow, type CopyRow } from './copyWords.ts';
import { sourceSections } from './mappingSources.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useMappingSources } from './useMappingSources.ts';

interface CopyMappingDialogProps {
  readonly view: ElementView;
  readonly action: Action;
  readonly variables: readonly Variable[];
  readonly onClose: () => void;
}

const NONE: readonly never[] = [];

/** Which task to copy from, and what its mapping would make of this one's; nothing changes before it is said so. */
export default function CopyMappingDialog({ view, action, variables, onClose }: CopyMappingDialogProps) {
  const { editor, catalogue } = useSession();
  const { sources, isLooking } = useMappingSources(view.id);
  const sections = useMemo(() => sourceSections(sources, view.implementation), [sources, view]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [creates, setCreates] = useState(true);
  // Of the same action one is the likely answer already.
  const wanted = chosenId ?? sections[0]?.options[0]?.id ?? null;
  const chosen = sources.find(({ id }) => id === wanted) ?? null;
  const from = useMemo(() => chosen?.read() ?? null, [chosen]);
  const to = useMemo(() => ({ data: view.data, action, variables }), [view.data, action, variables]);
  const lines = useMemo(() => (from ? planCopy(from, to) : NONE), [from, to]);
  const isTicked = ({ key }: { readonly key: string }) => !off.has(key);
  const ticked = tickedLines(lines, isTicked);
  const made = from ? variablesFor(ticked, from, to) : NONE;
  const tick = (rows: readonly CopyRow[], on: boolean) => {
    const keys = rows.map(({ key }) => key);
    setOff((before) => new Set(on ? [...before].filter((key) => !keys.includes(key)) : [...before, ...keys]));
  };
  const apply = () => {
    onClose();
    if (!chosen) return;
    const changes = copyChanges(editor.model(), view.id, ticked, creates ? made : NONE, catalogue);
    editor.setData(changes, t`Copy mapping from ${chosen.label}`);
  };
  const rows = (direction: CopyLine['direction']) =>
    lines
      .filter((line) => line.direction === direction)
      .map((line) => copyRow(line, { isTicked, ticked, createsVariables: creates }));
  return (
    <DialogFrame
      title={t('Copy mapping from another task')}
      lead={t`Parameters of the same name, into “${view.name === '' ? view.id : view.name}”. Nothing changes before you say so.`}
      size="large"
      onClose={onClose}
      onSubmit={apply}
      footer={
        <>
          <p role="status">{lines.length > 0 && sumOf(lines, ticked.length)}</p>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            disabledReason={
              ticked.length > 0 ? null : chosen ? t('Nothing would change.') : t('Choose a task first.')
            }
          >
            {t`Copy ${counted(ticked.length, 'parameter')}`}
          </Button>
        </>
      }
    >
      {sources.length === 0 ? (
        <p className="muted">
          {isLooking
            ? t('Looking for tasks with a mapping…')
            : t('No other task of this project has a mapping yet.')}
        </p>
      ) : (
        <ComboField
          label={t('Task')}
          autoFocus
          isClearable={false}
          value={chosen?.id ?? ''}
          sections={sections}
          placeholder={t('Search tasks by name, action or process…')}
          noMatch={t('No task with a mapping matches.')}
          onChange={(id) => {
            if (id === null) return;
            setChosenId(id);
            setOff(new Set());
          }}
        />
      )}
      {chosen && lines.length === 0 && (
        <p className="muted">{t('It passes everything on under its own name: there is no row to copy.')}</p>
      )}
      <Lines
        of="input"
        heads={[t('Input'), t('Now'), t('Becomes')]}
        rows={rows('inputs')}
        isTicked={isTicked}
        onTick={tick}
      />
      <Lines
        of="output"
        heads={[t('Output'), t('Now'), t('Becomes')]}
        rows={rows('outputs')}
        isTicked={isTicked}
        onTick={tick}
      />
      {made.length > 0 && (
        <CheckBox
          label={t`Create ${counted(made.length, 'variable')} that this process does not have`}
          hint={made.map(({ name }) => name).join(', ')}
          checked={creates}
          onChange={setCreates}
        />
      )}
    </DialogFrame>
  );
}

interface LinesProps {
  readonly of: 'input' | 'output';
  readonly heads: readonly [string, string, string];
  readonly rows: readonly CopyRow[];
  readonly isTicked: (row: CopyRow) => boolean;
  readonly onTick: (rows: readonly CopyRow[], on: boolean) => void;
}

const WORDS = {
  input: { one: t('input'), all: t('All inputs'), become: t('What the inputs become') },
  output: { one: t('output'), all: t('All outputs'), become: t('What the outputs become') },
} as const;

function Lines({ of, heads, rows, isTicked, onTick }: LinesProps) {
  if (rows.length === 0) return null;
  const { one, all, become } = WORDS[of];
  const label = ({ name }: CopyRow) => t`Copy ${one} ${name}`;
  return <ChangeTable label={become} heads={heads} lines={rows} ticks={{ all, label, isTicked, onTick }} />;
}

function sumOf(lines: readonly CopyLine[], ticked: number): string {
  const possible = lines.filter(isCopied).length;
  const left = lines.filter(({ state }) => state === 'refused').length;
  const all = counted(possible, 'parameter');
  return left === 0
    ? t`${ticked} of ${all} ticked. One step; it can be undone.`
    : t`${ticked} of ${all} ticked, ${left} left out. One step; it can be undone.`;
}
