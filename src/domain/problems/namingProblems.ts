import type { Place, Problem } from '../problem.ts';
import type { ElementRule, ProcessRule } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';
import { isNamedAsWanted, NAMED_THINGS, type NamePatterns, unreadablePatterns } from './namePatterns.ts';

const ACTIVITY = /(Task|CallActivity|SubProcess|Transaction)$/;

/** The name and the id of a process are as the project wants them. */
export const processNamingProblems: ProcessRule = ({ id, name = '' }, { names }) => {
  if (!names) return [];
  const place = { element: id, label: labelOf({ id, name }) };
  return [
    ...(isNamedAsWanted(names, 'processId', id)
      ? []
      : [told('process-id-pattern', 'process id', id, names.processId, place)]),
    ...(name.trim() === '' || isNamedAsWanted(names, 'process', name)
      ? []
      : [told('process-name-pattern', 'process name', name, names.process, place)]),
  ];
};

/** The names of activities are; that one has none is another rule. */
export const activityNamingProblems: ElementRule = ({ element, model: { names }, place }) => {
  const { name = '', type } = element;
  if (!names || name.trim() === '' || !ACTIVITY.test(type) || isNamedAsWanted(names, 'activity', name))
    return [];
  return [told('activity-name-pattern', 'name', name, names.activity, place)];
};

/** The name of the project is, and its patterns can be read: one that cannot asks for nothing. */
export function projectNamingProblems(name: string, names: NamePatterns | undefined): readonly Problem[] {
  if (!names) return [];
  const unreadable = [...unreadablePatterns(names)].map(([thing, reason]): Problem => {
    const message = `The pattern for “${NAMED_THINGS[thing]}” cannot be read, so nothing is asked of them: ${reason}`;
    return { code: 'name-pattern-unreadable', severity: 'warning', message, place: { label: name } };
  });
  if (isNamedAsWanted(names, 'project', name)) return unreadable;
  const wrong = told('project-name-pattern', 'project name', name, names.project, { label: name });
  return [wrong, ...unreadable];
}

function told(code: string, what: string, name: string, pattern = '', place: Place): Problem {
  const message = `The ${what} “${name}” is not as the project wants it: ${pattern}`;
  return { code, severity: 'warning', message, place };
}
