import type { Problem } from '../problem.ts';
import type { Target } from '../process/target.ts';
import { bySeverity } from './bySeverity.ts';
import { givenPatterns, type NamePatterns } from './namePatterns.ts';
import type { RuleSeverity } from './ruleList.ts';

/** By the code of a rule; what is not in it is as severe as the rule says. */
export type RuleSettings = Readonly<Record<string, RuleSeverity>>;

/** How a project wants its processes checked. */
export interface Checks {
  readonly rules?: RuleSettings;
  /** for processes that say no engine version themselves */
  readonly engineVersions?: Readonly<Partial<Record<Target, string>>>;
  readonly names?: NamePatterns;
}

const RULE_SEVERITIES: readonly RuleSeverity[] = ['error', 'warning', 'note', 'off'];

export function isRuleSeverity(value: unknown): value is RuleSeverity {
  return RULE_SEVERITIES.some((severity) => severity === value);
}

/** The same problems as the project wants them: those of rules that are off are gone, others as severe as was said. */
export function withRuleSettings(
  problems: readonly Problem[],
  settings: RuleSettings = {},
): readonly Problem[] {
  if (Object.keys(settings).length === 0) return problems;
  const wanted = new Map(Object.entries(settings));
  const changed = problems.flatMap((problem): readonly Problem[] => {
    const severity = wanted.get(problem.code);
    if (severity === undefined || severity === problem.severity) return [problem];
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
  return bySeverity(changed);
}

/** With one rule set, or, with null, as it was made. Absent where nothing is left to say. */
export function setRule(settings: RuleSettings, code: string, severity: RuleSeverity | null): RuleSettings {
  const { [code]: _, ...others } = settings;
  return severity === null ? others : { ...others, [code]: severity };
}

/** With empty parts left out; undefined for none. */
export function tidyChecks({ rules, engineVersions, names = {} }: Checks): Checks | undefined {
  const hasRules = rules !== undefined && Object.keys(rules).length > 0;
  const hasVersions = engineVersions !== undefined && Object.keys(engineVersions).length > 0;
  const given = givenPatterns(names);
  if (!hasRules && !hasVersions && given.length === 0) return undefined;
  return {
    ...(hasRules && { rules }),
    ...(hasVersions && { engineVersions }),
    ...(given.length > 0 && { names: Object.fromEntries(given) }),
  };
}
