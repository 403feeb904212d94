import type { DraftRow } from '../../formats/api/apiProtocol.ts';
import { actionNameProblem } from '../../domain/values/names.ts';

/** What people called actions, by the operation. */
export type ActionNames = ReadonlyMap<string, string>;

/** A sentence for each action whose name will not do, by its key. */
export function nameProblems(actions: readonly DraftRow[], names: ActionNames): ReadonlyMap<string, string> {
  const nameOf = ({ operation, name }: DraftRow) => names.get(operation) ?? name;
  const times = new Map<string, number>();
  for (const action of actions) times.set(nameOf(action), (times.get(nameOf(action)) ?? 0) + 1);
  return new Map(
    actions.flatMap((action) => {
      const name = nameOf(action);
      const problem = actionNameProblem(name, (times.get(name) ?? 0) > 1 ? [name] : []);
      return problem === null ? [] : [[action.key, problem] as const];
    }),
  );
}
