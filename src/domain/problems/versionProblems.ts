import { t } from '../../language/t.ts';
import { actionOfTask } from '../connector/implementation.ts';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import { planUpgrade } from '../versions/planUpgrade.ts';
import type { Fix, Problem } from '../problem.ts';
import type { TaskVersion } from '../versions/taskVersion.ts';
import { hasDrifted, versionList } from '../versions/taskVersion.ts';
import type { ElementContext } from './ElementContext.ts';

type Said = Pick<Problem, 'code' | 'severity' | 'message'> & { readonly fix?: Fix };

/** The version a task is pinned to is there, is what it was, has the action, and is one to go on with. */
export function versionProblems(context: ElementContext): readonly Problem[] {
  const { element, found, model, place } = context;
  const pin = element.data.connectorVersion;
  // What nobody has any action for is said by its implementation already.
  if (pin === undefined || found === null) return [];
  const version = model.version(element);
  if (version === null) return [];
  const problems = version.pinned
    ? [
        ...lacking(context, version, version.pinned),
        ...drifted(context, version.pinned),
        ...deprecated(context, version, version.pinned),
      ]
    : [missing(context, version, pin)];
  return (problems.length > 0 ? problems : newer(context, version, pin)).map((said) => ({ ...said, place }));
}

function missing(context: ElementContext, { versions, preferred }: TaskVersion, pin: string): Said {
  const { name } = preferred.connector;
  return {
    code: 'connector-version-missing',
    severity: 'warning',
    message: t`The task uses ${name} ${pin}, which is not in the catalogue. There is ${versionList(versions)}.`,
    ...move(context, preferred, t`Use ${preferred.version}`),
  };
}

function lacking(
  context: ElementContext,
  { versions }: TaskVersion,
  pinned: CatalogueConnector,
): readonly Said[] {
  const { element } = context;
  if (context.found?.connector === pinned) return [];
  const has = (one: CatalogueConnector) => actionOfTask([one], element) !== null;
  // The one that is used in place of it, see findAction.
  const other = context.found?.connector ?? pinned;
  const action = context.found?.action.name ?? '';
  const { name } = pinned.connector;
  return [
    {
      code: 'action-not-in-version',
      severity: 'error',
      message: t`${name} ${pinned.version} has no action “${action}”. It is in ${versionList(versions.filter(has))}.`,
      ...move(context, other, t`Use ${other.version}`),
    },
  ];
}

function drifted(context: ElementContext, pinned: CatalogueConnector): readonly Said[] {
  if (!hasDrifted(context.element, pinned)) return [];
  const { name } = pinned.connector;
  return [
    {
      code: 'connector-drifted',
      severity: 'warning',
      message: t`The task was attached to other content under the same number, ${name} ${pinned.version}.`,
      ...move(context, pinned, t('Take today’s content')),
    },
  ];
}

function deprecated(
  context: ElementContext,
  { preferred }: TaskVersion,
  pinned: CatalogueConnector,
): readonly Said[] {
  if ((pinned.deprecated ?? '') === '') return [];
  const { name } = pinned.connector;
  const isBetter = preferred !== pinned && (preferred.deprecated ?? '') === '';
  return [
    {
      code: 'connector-deprecated',
      severity: 'warning',
      message: t`${name} ${pinned.version} should not be used any more: ${pinned.deprecated ?? ''}`,
      ...(isBetter && move(context, preferred, t`Use ${preferred.version}`)),
    },
  ];
}

function newer(context: ElementContext, version: TaskVersion, pin: string): readonly Said[] {
  if (version.newer === null) return [];
  const { connector, version: number } = version.newer;
  return [
    {
      code: 'connector-newer-version',
      severity: 'note',
      message: t`${connector.name} ${number} is published, this task uses ${pin}.`,
      ...move(context, version.newer, t`Upgrade to ${number}`),
    },
  ];
}

/** Where the other version has the action, under whatever name, the task can go there in one step. */
function move(
  { element, model, process }: ElementContext,
  to: CatalogueConnector,
  label: string,
): { readonly fix?: Fix } {
  const { id, implementation = '', data } = element;
  const from = model.version(element)?.pinned ?? null;
  const variables = process.info?.variables ?? [];
  if (planUpgrade({ id, implementation, data }, from, to, variables).implementation === null) return {};
  return {
    fix: {
      label,
      action: { kind: 'use-version', element: id, connector: to.documentId, version: to.version },
    },
  };
}
