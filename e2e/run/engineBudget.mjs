// How long the engines may take after everything else, so that a run of CI ends in time whatever they do.

/** seconds: a run of CI is stopped after 20 minutes, and what is stopped has no verdict */
const WHOLE_RUN = 19 * 60;
const MOST = 10 * 60;
/** with what they need on the machine already; less would only be stopped halfway */
const LEAST = 3 * 60;

/**
 * @param {{ elapsed: number; hasMaven: boolean; failed: number }} run elapsed: seconds since it began; failed: of all
 *   that was tested before
 * @returns {{ seconds: number } | { skipped: string }}
 */
export function engineBudget({ elapsed, hasMaven, failed }) {
  if (failed > 0) return { skipped: 'other tests failed' };
  if (!hasMaven) return { skipped: 'there is no `mvn` here' };
  const seconds = Math.min(MOST, Math.floor(WHOLE_RUN - elapsed));
  if (seconds >= LEAST) return { seconds };
  return { skipped: `only ${Math.max(0, seconds)} s of the ${WHOLE_RUN / 60} minutes are left` };
}

/** The last `N passed, N failed` line of what was said. */
export function verdictIn(said) {
  const last = [...said.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : undefined;
}

/**
 * What the engines add to the verdict, and the line about it where they add nothing.
 * @param {{ said: string; code: number | null; isStopped: boolean; seconds: number }} run isStopped: their time was up
 * @returns {{ passed: number; failed: number; skipped?: string }}
 */
export function engineVerdict({ said, code, isStopped, seconds }) {
  const { passed, failed } = verdictIn(said) ?? { passed: 0, failed: 0 };
  if (isStopped) {
    const skipped = `what did not come to an end in ${seconds} s is not counted`;
    return { passed, failed, skipped };
  }
  if (code !== 0) return { passed, failed: Math.max(1, failed) };
  const why = /^Skipped: (.*)$/m.exec(said)?.[1];
  return { passed, failed, ...(why !== undefined && { skipped: why }) };
}
