import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { planUpgrade, type TaskUpgrade } from '../../../domain/versions/planUpgrade.ts';
import type { ElementData, Variable } from '../../../domain/process/process.ts';
import type { Target } from '../../../domain/process/target.ts';
import { hasDrifted, versionOfTask } from '../../../domain/versions/taskVersion.ts';
import { compareVersions } from '../../../domain/versions/versions.ts';
import { t } from '../../../language/t.ts';

/** What an element view and an element of the model both are. */
export interface AttachedTask {
  readonly id: string;
  readonly implementation?: string;
  readonly data: ElementData;
}

/** What the task becomes in another version of its connector, or with what its version says today. */
export function moveTo(
  task: AttachedTask,
  to: CatalogueConnector,
  catalogue: readonly CatalogueConnector[],
  variables: readonly Variable[],
  target: Target,
): TaskUpgrade {
  const { id, implementation = '', data } = task;
  return planUpgrade({ id, implementation, data }, fromOf(task, to, catalogue), to, variables, target);
}

/**
 * What the task was attached to, as far as it is known. Where its version has another content today, that is the best
 * guess on the way to another version; on the way to this very content it is none.
 */
export function fromOf(
  task: AttachedTask,
  to: CatalogueConnector,
  catalogue: readonly CatalogueConnector[],
): CatalogueConnector | null {
  const pinned = versionOfTask(catalogue, task)?.pinned ?? null;
  return pinned === to && hasDrifted(task, pinned) ? null : pinned;
}

/** The one word for what is done, on the button and in Undo. */
export function moveLabel({ data }: AttachedTask, { version }: CatalogueConnector): string {
  const pin = data.connectorVersion;
  if (pin === undefined) return t`Pin ${version}`;
  if (pin === version) return t('Take today’s content');
  return compareVersions(version, pin) > 0 ? t`Upgrade to ${version}` : t`Go back to ${version}`;
}
