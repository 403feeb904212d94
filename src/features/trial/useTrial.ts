import { useMemo, useState } from 'react';
import type { Action, Connector } from '../../domain/connector/connector.ts';
import { caseChanged, caseDuplicated, caseRemoved } from '../../domain/trial/editCases.ts';
import { freshId } from '../../domain/values/freshId.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { requestPlan } from '../../formats/code/RequestPlan.ts';
import { exampleCase } from '../../formats/trial/exampleCase.ts';
import { t } from '../../language/t.ts';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import type { CaseEdit, Tried, TrialTabProps } from './TrialPart.ts';

const NO_CASES: readonly TestCase[] = [];

export interface Trial {
  readonly cases: readonly TestCase[];
  /** undefined where the connector has no action, or the case is of one that is gone */
  readonly tried: Tried | undefined;
  readonly selected: TestCase | undefined;
  readonly chooseAction: (key: string) => void;
  readonly select: (id: string) => void;
  /** `error`: the code it is to end with */
  readonly add: (error?: string) => void;
  readonly edit: CaseEdit;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

/** The cases of a connector, and the one that is looked at. */
export function useTrial(
  { content, onEditContent }: Pick<TrialTabProps, 'content' | 'onEditContent'>,
  connector: Connector,
): Trial {
  const cases = content.cases ?? NO_CASES;
  const origin = content.about?.api;
  const [wanted, setWanted] = useState<{ readonly action?: string; readonly id?: string }>({});
  const selected =
    cases.find(({ id }) => id === wanted.id) ??
    cases.find(({ action }) => action === (wanted.action ?? connector.actions[0]?.key)) ??
    (wanted.action === undefined ? cases[0] : undefined);
  const key = selected?.action ?? wanted.action ?? connector.actions[0]?.key;
  const action = connector.actions.find((one) => one.key === key);
  const tried = useMemo<Tried | undefined>(() => {
    if (!action) return undefined;
    const planned = requestPlan(origin, connector, action, t);
    return {
      ...{ connector, action, origin, plan: planned && 'plan' in planned ? planned.plan : null },
      ...(planned && 'refused' in planned && { refused: planned.refused }),
    };
  }, [connector, action, origin]);
  // Of the cases as they are then: what is being typed may have been taken over since they were drawn.
  const put = (label: string, next: (now: readonly TestCase[]) => readonly TestCase[], typing?: string) =>
    onEditContent(label, (now) => ({ cases: next(now.cases ?? NO_CASES) }), typing);
  return {
    ...{ cases, tried, selected },
    chooseAction: (next) => {
      commitDrafts();
      setWanted({ action: next });
    },
    select: (id) => {
      commitDrafts();
      setWanted({ id });
    },
    add: (error) => {
      if (!action) return;
      commitDrafts();
      const taken = namesOf(cases, action);
      const made = exampleCase(connector, action, { origin, taken, ...(error !== undefined && { error }) });
      put(t`Add case ${made.name}`, (now) => [...now, made]);
      setWanted({ action: action.key, id: made.id });
    },
    edit: (what, patch, field) => {
      if (selected)
        put(
          t`Change ${what} of case ${selected.name}`,
          (now) => caseChanged(now, selected.id, patch),
          `case ${selected.id} ${field}`,
        );
    },
    duplicate: () => {
      if (!selected) return;
      commitDrafts();
      const id = freshId();
      put(t`Duplicate case ${selected.name}`, (now) => caseDuplicated(now, selected.id, id));
      setWanted({ action: selected.action, id });
    },
    remove: () => {
      if (!selected) return;
      // Undo brings it back with what was typed into it.
      commitDrafts();
      put(t`Delete case ${selected.name}`, (now) => caseRemoved(now, selected.id));
      setWanted({ action: selected.action });
    },
  };
}

function namesOf(cases: readonly TestCase[], { key }: Action): readonly string[] {
  return cases.filter((one) => one.action === key).map(({ name }) => name);
}
