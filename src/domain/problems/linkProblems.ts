import { t } from '../../language/t.ts';
import type { Problem } from '../problem.ts';
import type { ElementInfo, ProcessInfo } from '../process/process.ts';
import type { ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

/** A link leads to one catching event of its name, in the same process or sub-process. */
export function linkProblems(process: ProcessInfo, { elementsOf, target }: ModelContext): readonly Problem[] {
  const links = elementsOf(process.id).elements.filter(({ event }) => event === 'link');
  // Activiti deploys them, and knows no links.
  const severity = target === 'camunda8' ? 'error' : 'warning';
  const catching = links.filter(isCatching);
  return links.flatMap((link): Problem[] => {
    const place = { element: link.id, label: labelOf(link) };
    const { linkName = '' } = link;
    if (linkName === '') {
      const message = t('The link has no name, so it leads nowhere.');
      return [{ code: 'link-name-missing', severity, message, place }];
    }
    const [first] = catching.filter((one) => one.linkName === linkName && one.parent === link.parent);
    if (isCatching(link)) {
      if (first === link || first === undefined) return [];
      const message = t`“${labelOf(first)}” catches the link “${linkName}” already: a link leads to one place.`;
      return [{ code: 'link-target-duplicate', severity, message, place }];
    }
    if (first) return [];
    const message = t`No event here catches the link “${linkName}”.`;
    return [{ code: 'link-target-missing', severity, message, place }];
  });
}

function isCatching({ type }: ElementInfo): boolean {
  return type === 'bpmn:IntermediateCatchEvent';
}
