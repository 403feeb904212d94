import { CircleAlert, ClipboardPaste, Copy, SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Action, Parameter } from '../../domain/connector/connector.ts';
import {
  addParameter,
  duplicateParameter,
  moveParameter,
  removeParameter,
  updateParameter,
  type ActionList,
  type ParameterList,
} from '../../domain/connector/editConnector.ts';
import { copiedParameters, withPasted } from '../../domain/connector/pasteParameters.ts';
import { counted } from '../../language/counted.ts';
import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { toast } from '../../state/toasts.ts';
import { copyText } from '../../ui/copyText.ts';
import { EditableTable } from '../../ui/table/EditableTable.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './Cells.module.css';
import type { ConnectorSession } from './ConnectorSession.ts';
import { DeleteUsedDialog } from './DeleteUsedDialog.tsx';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { saysFollow, tasksAndProcesses, usesOfParameter } from '../../domain/versions/connectorUses.ts';
import form from './DetailForm.module.css';
import { parameterColumns } from './parameterColumns.tsx';
import { ParameterDetails } from './ParameterDetails.tsx';
import { parameterKeys } from './parameterKeys.ts';
import { cellProblem, noteOf, type PlacedProblem } from './placedProblems.ts';

const PasteDialog = lazy(() => import('./PasteParametersDialog.tsx'));

interface ParameterTableProps {
  readonly session: ConnectorSession;
  readonly list: ActionList;
  readonly action: Action;
  readonly parameters: ParameterList;
  readonly uses: readonly TaskUse[];
  readonly problems: readonly PlacedProblem[];
}

const WORDS = {
  inputs: { title: t('Input parameters'), add: t('Add input parameter') },
  outputs: { title: t('Output parameters'), add: t('Add output parameter') },
};

/** What goes into an action, or what comes out. */
export function ParameterTable({ session, list, action, parameters, uses, problems }: ParameterTableProps) {
  const [typing, setTyping] = useState<{ readonly problem: string | null; readonly index?: number } | null>(
    null,
  );
  const [asking, setAsking] = useState<number | null>(null);
  const [details, setDetails] = useState<number | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const rows = action[parameters];
  const keys = parameterKeys(rows);
  const words = WORDS[parameters];
  const { key } = action;
  const nameOf = (index: number) => rows[index]?.name ?? '';
  const usesOf = (parameter: Parameter) => usesOfParameter(uses, parameters, parameter);
  const remove = (index: number) =>
    session.edit(t`Delete ${nameOf(index)}`, (one) => removeParameter(one, key, parameters, index, list));
  const columns = parameterColumns({
    parameters: rows,
    change: (index, label, patch, typing) =>
      session.edit(
        label,
        (one) => updateParameter(one, key, parameters, index, patch, list),
        typing && `${typing} ${key} ${parameters}`,
      ),
    note: (index, field) => noteOf(cellProblem(problems, parameters, index, field)),
    usesOf: uses.length === 0 ? null : usesOf,
    onTyping: setTyping,
  });
  const typed = typing?.index === undefined ? undefined : rows[typing.index];
  const asked = asking === null ? undefined : rows[asking];
  const detailed = details === null ? undefined : rows[details];
  return (
    <section>
      <div className={form.tableHead}>
        <h3>{words.title}</h3>
        <span className={form.count}>{rows.length}</span>
        <MenuButton
          isIconOnly
          size="small"
          label={t`More for ${inSentence(words.title)}`}
          className={form.tableMenu}
          entries={[
            {
              id: 'paste',
              label: t('Paste from a spreadsheet…'),
              icon: ClipboardPaste,
              run: () => setPasted(''),
            },
            {
              id: 'copy',
              label: t('Copy for a spreadsheet'),
              icon: Copy,
              disabledReason: rows.length > 0 ? null : t('There is no row.'),
              run: () => void copyRows(rows),
            },
          ]}
        />
      </div>
      <EditableTable
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={(_, index) => keys[index] ?? index}
        rowName={({ name }) => name}
        addLabel={words.add}
        onAdd={() => session.edit(words.add, (one) => addParameter(one, key, parameters, {}, list))}
        onMove={(from, to) =>
          session.edit(t`Move ${nameOf(from)}`, (one) => moveParameter(one, key, parameters, from, to, list))
        }
        onDelete={(index) => {
          const row = rows[index];
          if (row !== undefined && usesOf(row).length > 0) setAsking(index);
          else remove(index);
        }}
        onDuplicate={(index) =>
          session.edit(t`Duplicate ${nameOf(index)}`, (one) =>
            duplicateParameter(one, key, parameters, index, list),
          )
        }
        onPasteRows={setPasted}
        rowMenu={(_, index) => [
          { id: 'details', label: t('Details…'), icon: SlidersHorizontal, run: () => setDetails(index) },
        ]}
        hint={
          <TableHint
            typing={typing}
            uses={uses}
            reached={typed === undefined ? [] : usesOf(typed)}
            hasRows={rows.length > 0}
          />
        }
      />
      {pasted !== null && (
        <Suspense fallback={null}>
          <PasteDialog
            title={words.title}
            parameters={rows}
            text={pasted}
            onClose={() => setPasted(null)}
            onApply={(lines) => {
              setPasted(null);
              session.edit(t`Paste ${inSentence(words.title)}`, (one) =>
                withPasted(one, key, parameters, lines, list),
              );
            }}
          />
        </Suspense>
      )}
      {asking !== null && asked !== undefined && (
        <DeleteUsedDialog
          what={asked.name}
          uses={usesOf(asked)}
          onClose={() => setAsking(null)}
          onDelete={() => {
            setAsking(null);
            remove(asking);
          }}
        />
      )}
      {details !== null && detailed !== undefined && (
        <ParameterDetails
          session={session}
          parameter={detailed}
          isInput={parameters === 'inputs'}
          draftKey={`${key} ${parameters} ${keys[details] ?? details}`}
          onChange={(label, patch, typing) =>
            session.edit(label, (one) => updateParameter(one, key, parameters, details, patch, list), typing)
          }
          onClose={() => setDetails(null)}
        />
      )}
    </section>
  );
}

async function copyRows(rows: readonly Parameter[]): Promise<void> {
  try {
    await copyText(copiedParameters(rows));
    toast({ message: t`${counted(rows.length, 'parameter')} copied.`, tone: 'ok' });
  } catch {
    toast({ message: t('This browser does not let the page copy.'), tone: 'warn' });
  }
}

interface TableHintProps {
  readonly typing: { readonly problem: string | null } | null;
  readonly uses: readonly TaskUse[];
  /** those of them that the typed name is of concern to */
  readonly reached: readonly TaskUse[];
  readonly hasRows: boolean;
}

/** While a name is typed: why it cannot be taken, or what taking it will touch. */
function TableHint({ typing, uses, reached, hasRows }: TableHintProps) {
  if (typing !== null && typing.problem !== null) {
    return (
      <span role="status" className={styles.problem}>
        <Icon of={CircleAlert} size={14} />
        {typing.problem}
      </span>
    );
  }
  if (typing !== null && reached.length > 0) {
    return (
      <span role="status" className={styles.consequence}>
        {saysFollow(reached)}
      </span>
    );
  }
  return hasRows ? (
    <>
      {uses.length > 0 && (
        <span className={styles.consequence}>
          {uses.length === 1 ? t`${tasksAndProcesses(uses)} calls it` : t`${tasksAndProcesses(uses)} call it`}
        </span>
      )}
      <Kbd keys="Enter" /> {t('next row')} <Kbd keys="Alt+ArrowUp" /> {t('move')}
    </>
  ) : null;
}
