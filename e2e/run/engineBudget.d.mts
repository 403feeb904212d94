interface Verdict {
  passed: number;
  failed: number;
}
export function engineBudget(run: {
  elapsed: number;
  hasMaven: boolean;
  failed: number;
}): { seconds: number } | { skipped: string };
export function verdictIn(said: string): Verdict | undefined;
export function engineVerdict(run: {
  said: string;
  code: number | null;
  isStopped: boolean;
  seconds: number;
}): Verdict & { skipped?: string };
