import { t } from '../../language/t.ts';
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
      : [
          told(
            'process-id-pattern',
            t`The process id “${id}” is not as the project wants it: ${names.processId ?? ''}`,
            place,
          ),
        ]),
    ...(name.trim() === '' || isNamedAsWanted(names, 'process', name)
      ? []
      : [
          told(
            'process-name-pattern',
            t`The process name “${name}” is not as the project wants it: ${names.process ?? ''}`,
            place,
          ),
        ]),
  ];
};

/** The names of activities are; that one has none is another rule. */
export const activityNamingProblems: ElementRule = ({ element, model: { names }, place }) => {
  const { name = '', type } = element;
  if (!names || name.trim() === '' || !ACTIVITY.test(type) || isNamedAsWanted(names, 'activity', name))
    return [];
  const message = t`The name “${name}” is not as the project wants it: ${names.activity ?? ''}`;
  return [told('activity-name-pattern', message, place)];
};

/** The name of the project is, and its patterns can be read: one that cannot asks for nothing. */
export function projectNamingProblems(name: string, names: NamePatterns | undefined): readonly Problem[] {
  if (!names) return [];
  const unreadable = [...unreadablePatterns(names)].map(([thing, reason]): Problem => {
    const message = t`The pattern for “${NAMED_THINGS[thing]}” cannot be read, so nothing is asked of them: ${reason}`;
    return { code: 'name-pattern-unreadable', severity: 'warning', message, place: { label: name } };
  });
  if (isNamedAsWanted(names, 'project', name)) return unreadable;
  const message = t`The project name “${name}” is not as the project wants it: ${names.project ?? ''}`;
  return [told('project-name-pattern', message, { label: name }), ...unreadable];
}

function told(code: string, message: string, place: Place): Problem {
  return { code, severity: 'warning', message, place };
}
