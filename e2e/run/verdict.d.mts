export interface Verdict {
  passed: number;
  failed: number;
  skipped: number;
  /** each with what it said, indented */
  failures: string[];
  /** names of what passed only when it was tried again */
  flaky: string[];
}
/** A tool that succeeds or does not. */
export function checkVerdict(title: string, ok: boolean, said?: string): Verdict;
/** @param report what vitest's reporter `json` wrote; undefined where it died before it could */
export function unitVerdict(ok: boolean, report: unknown): Verdict;
/** @param report as Playwright's reporter `json` wrote it; undefined as above */
export function browserVerdict(ok: boolean, report: unknown): Verdict;
export function verdictOf(parts: readonly Verdict[]): Verdict;
/** The end of the log; its last line is `N passed, N failed`. */
export function lastLines(verdict: Verdict): string;
