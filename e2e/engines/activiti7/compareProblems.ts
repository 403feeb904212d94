import type { Tally } from '../Tally.ts';
import { isThrough, type Judged } from './runSideBySide.ts';

/** Errors of ours that the engine runs all the same, and why they are errors. */
const RUNS_ALL_THE_SAME: Readonly<Record<string, string>> = {
  'connector-unknown': 'here there is a connector for whatever a task names',
  'map-all-in-old-engines': 'it runs, but nothing is sent or kept',
  'input-unknown-variable': 'it runs, but the input is missing',
  'output-unknown-variable': 'it runs, but the output is lost',
};

/** What the engine stumbles over that no file shows. */
const NOT_IN_THE_FILE: readonly (readonly [RegExp, string])[] = [
  [/^ClassNotFoundException/, 'a Java class that is not here'],
  [/no processes deployed with key '(?!\$)/, 'the process that is called is in another file'],
  [/^PropertyNotFoundException/, 'a variable or bean that an expression names was given by nobody'],
  [
    /SourceMappingType/,
    'a newer kind of entry, for a process that is not in the file: the engine reads it all the same',
  ],
  [/without required variables/, 'the payload of the message that starts it is sent by nobody'],
  [/^BpmnError: No catching boundary event/, 'an error that only a calling process could catch'],
];

/**
 * What the engine refuses or cannot run must be an error of ours, and the other way round.
 * @returns the exceptions, one kind a line
 */
export function compareProblems(judged: readonly Judged[], tally: Tally): readonly string[] {
  const exceptions = new Map<string, number>();
  for (const { name, result, told } of judged) {
    const errors = [...new Set(told.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
    const failure =
      result.refusal ?? Object.values(result.runs ?? {}).find((run) => !isThrough(run))?.failure;
    const reasons =
      failure === undefined
        ? errors.map((code) => [code, RUNS_ALL_THE_SAME[code]] as const)
        : errors.length > 0
          ? []
          : [[failure, NOT_IN_THE_FILE.find(([said]) => said.test(failure))?.[1]] as const];
    const unexplained = reasons.filter(([, why]) => why === undefined).map(([what]) => what);
    const text = unexplained.join(', ').replaceAll(/\s+/g, ' ').slice(0, 300);
    const who =
      failure === undefined ? 'we call it an error, and it runs' : 'it does not run, and we say nothing';
    tally.count('problems agree', name, unexplained.length > 0 ? `${who}: ${text}` : null);
    for (const [what, why = ''] of reasons.filter(([, why]) => why !== undefined)) {
      const line =
        failure === undefined ? `an error of ours that runs: ${what}: ${why}` : `no error of ours: ${why}`;
      exceptions.set(line, (exceptions.get(line) ?? 0) + 1);
    }
  }
  return [...exceptions].map(([line, count]) => `${String(count).padStart(4)} × ${line}`).sort();
}
