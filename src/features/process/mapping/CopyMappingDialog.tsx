import { useMemo, useState } from 'react';
import type { Action } from '../../../domain/connector/connector.ts';
import { copyChanges } from '../../../domain/mapping/copyChanges.ts';
import { type CopyLine, isCopied } from '../../../domain/mapping/copyLine.ts';
import { planCopy, tickedLines, variablesFor } from '../../../domain/mapping/copyMapping.ts';
import { counted } from '../../../domain/values/counted.ts';
import type { Variable } from '../../../domain/process/process.ts';
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
    editor.setData(changes, `Copy mapping from ${chosen.label}`);
  };
  const rows = (direction: CopyLine['direction']) =>
    lines
      .filter((line) => line.direction === direction)
      .map((line) => copyRow(line, { isTicked, ticked, createsVariables: creates }));
  return (
    <DialogFrame
      title="Copy mapping from another task"
      lead={`Parameters of the same name, into “${view.name === '' ? view.id : view.name}”. Nothing changes before you say so.`}
      size="large"
      onClose={onClose}
      onSubmit={apply}
      footer={
        <>
          <p role="status">{lines.length > 0 && sumOf(lines, ticked.length)}</p>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            disabledReason={
              ticked.length > 0 ? null : chosen ? 'Nothing would change.' : 'Choose a task first.'
            }
          >
            {`Copy ${counted(ticked.length, 'parameter')}`}
          </Button>
        </>
      }
    >
      {sources.length === 0 ? (
        <p className="muted">
          {isLooking
            ? 'Looking for tasks with a mapping…'
            : 'No other task of this project has a mapping yet.'}
        </p>
      ) : (
        <ComboField
          label="Task"
          autoFocus
          isClearable={false}
          value={chosen?.id ?? ''}
          sections={sections}
          placeholder="Search tasks by name, action or process…"
          noMatch="No task with a mapping matches."
          onChange={(id) => {
            if (id === null) return;
            setChosenId(id);
            setOff(new Set());
          }}
        />
      )}
      {chosen && lines.length === 0 && (
        <p className="muted">It passes everything on under its own name: there is no row to copy.</p>
      )}
      <Lines
        of="input"
        heads={['Input', 'Now', 'Becomes']}
        rows={rows('inputs')}
        isTicked={isTicked}
        onTick={tick}
      />
      <Lines
        of="output"
        heads={['Output', 'Now', 'Becomes']}
        rows={rows('outputs')}
        isTicked={isTicked}
        onTick={tick}
      />
      {made.length > 0 && (
        <CheckBox
          label={`Create ${counted(made.length, 'variable')} that this process does not have`}
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

function Lines({ of, heads, rows, isTicked, onTick }: LinesProps) {
  if (rows.length === 0) return null;
  const label = ({ name }: CopyRow) => `Copy ${of} ${name}`;
  return (
    <ChangeTable
      label={`What the ${of}s become`}
      heads={heads}
      lines={rows}
      ticks={{ all: `All ${of}s`, label, isTicked, onTick }}
    />
  );
}

function sumOf(lines: readonly CopyLine[], ticked: number): string {
  const possible = lines.filter(isCopied).length;
  const left = lines.filter(({ state }) => state === 'refused').length;
  const out = left === 0 ? '' : `, ${left} left out`;
  return `${ticked} of ${counted(possible, 'parameter')} ticked${out}. One step; it can be undone.`;
}
