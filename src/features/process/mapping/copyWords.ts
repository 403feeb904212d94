import { type CopyLine, isCopied, type Said } from '../../../domain/mapping/copyLine.ts';
import { outputOf } from '../../../domain/mapping/mappingRows.ts';
import { own } from '../../../domain/values/own.ts';
import { literalText } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import type { ChangeLine } from '../../../ui/table/ChangeTable.tsx';
import { entryWords } from './pasteMapping.ts';

export interface CopyRow extends ChangeLine {
  readonly key: string;
}

interface Choice {
  readonly isTicked: (line: CopyLine) => boolean;
  /** those that will be copied */
  readonly ticked: readonly CopyLine[];
  readonly createsVariables: boolean;
}

/** A line as the preview says it. */
export function copyRow(line: CopyLine, { isTicked, ticked, createsVariables }: Choice): CopyRow {
  const isWanted = isCopied(line) && isTicked(line);
  const waits = isWanted && !ticked.includes(line);
  const missing = isWanted && !waits ? line.missing : [];
  const notes = [
    ...(line.note === undefined ? [] : [line.note]),
    ...(waits ? [t('Its variable is taken: tick the output that has it, too.')] : []),
    ...(createsVariables ? [] : missing.map((name) => t`There is no variable “${name}”.`)),
  ];
  return {
    key: line.key,
    name: line.name,
    now: saidWords(line, line.now),
    becomes: saidWords(line, line.becomes),
    state: line.state,
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    ...(createsVariables && missing.length > 0 ? { hint: t`Creates ${listed(missing)}.` } : {}),
  };
}

function listed(names: readonly string[]): string {
  return names.map((name) => t`“${name}”`).join(', ');
}

function saidWords({ direction, name }: CopyLine, { entries, constant }: Said): string {
  if (direction === 'inputs')
    return constant === undefined
      ? entryWords(own(entries, name) ?? null)
      : t`Constant ${literalText(constant)}`;
  const places = Object.entries(entries).map(([variable, entry]) =>
    outputOf(entry) === null ? entryWords(entry) : variable,
  );
  return places.length === 0 ? t('Not kept') : places.join(', ');
}
