import { ENGINE_VERSIONS, isEngineVersion } from '../../src/domain/process/engineVersions.ts';
import { messageOf } from '../../src/domain/values/messageOf.ts';
import type { Problem, Severity } from '../../src/domain/problem.ts';
import { isTarget } from '../../src/domain/process/target.ts';
import { checkProblems } from './checkProblems.ts';
import { checkUnits } from './CheckUnit.ts';

export const CHECK_USAGE =
  'npm run corpus -- check DIR|ARCHIVE|FILE [--target activiti|camunda8] [--engine VERSION] [--verbose]\n' +
  '  The checks of the product, one problem a line; notes with --verbose.\n' +
  '  Exit status: 0 nothing or notes, 1 warnings, 2 errors, 3 it could not be checked.';

interface CheckArguments {
  readonly target: string | undefined;
  readonly engine: string | undefined;
  readonly verbose: boolean;
}

const NOT_CHECKED = 3;
const STATUS: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** @returns the exit status */
export async function checkCommand(
  place: string,
  { target, engine, verbose }: CheckArguments,
): Promise<number> {
  if (target !== undefined && !isTarget(target)) return refuse(`There is no target “${target}”.`);
  const known = (target ? [target] : (['activiti', 'camunda8'] as const)).flatMap(
    (one) => ENGINE_VERSIONS[one],
  );
  if (engine !== undefined && !known.some(({ id }) => id === engine)) {
    return refuse(
      `There is no engine version “${engine}”. There is ${known.map(({ id }) => id).join(', ')}.`,
    );
  }
  // A version says which engine it is of.
  const meant = target ?? (engine === undefined ? undefined : targetOf(engine));
  const problems: Problem[] = [];
  try {
    for (const { files } of checkUnits(place)) {
      problems.push(...(await checkProblems(files, { target: meant, engine })));
    }
  } catch (error) {
    return refuse(messageOf(error));
  }
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  for (const problem of problems) if (verbose || problem.severity !== 'note') console.log(lineOf(problem));
  console.log(`${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`);
  return Math.max(0, ...problems.map(({ severity }) => STATUS[severity]));
}

function targetOf(engine: string) {
  return (['activiti', 'camunda8'] as const).find((target) => isEngineVersion(target, engine));
}

function lineOf({ severity, message, code, place }: Problem): string {
  const { file = '', line, label, element } = place;
  const where = line === undefined ? file : `${file}:${line}`;
  const what = label ?? element;
  // Names of elements may go over several lines, and a problem is one.
  const text = `${what === undefined ? '' : `${what}: `}${message}`.replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return `${where}: ${severity}: ${text} [${code}]`;
}

function refuse(message: string): number {
  console.error(`${message}\n${CHECK_USAGE}`);
  return NOT_CHECKED;
}
