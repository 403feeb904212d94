import { t } from '../../language/t.ts';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import { isExpression } from '../expressions/expressions.ts';
import { splitImplementation } from '../connector/implementation.ts';
import { nearMatches } from '../values/nearMatches.ts';
import type { Fix, Problem } from '../problem.ts';
import type { ProcessModel } from '../process/process.ts';
import { labelOf } from './ElementContext.ts';
import { bySeverity } from './bySeverity.ts';
import { projectNamingProblems } from './namingProblems.ts';
import type { Checks } from './ruleSettings.ts';

export interface ProjectProcess {
  /** the model name: what its files are called */
  readonly name: string;
  readonly model: ProcessModel;
}

/** What is wrong between the processes of a project; each by itself is checked by `processProblems`. */
export function projectProblems(
  project: { readonly name: string; readonly checks?: Checks | undefined },
  processes: readonly ProjectProcess[],
  connectors: readonly CatalogueConnector[],
): Problem[] {
  return bySeverity([
    ...emptyProject(project, processes),
    ...sameFileNames(processes),
    ...sameProcessIds(processes),
    ...unknownCalls(processes),
    ...mixedVersions(processes, connectors),
    ...projectNamingProblems(project.name, project.checks?.names),
  ]);
}

function emptyProject(
  project: { readonly name: string },
  all: readonly ProjectProcess[],
): readonly Problem[] {
  if (all.length > 0) return [];
  const message = t('The project has no process yet; engines need at least one.');
  return [{ code: 'project-empty', severity: 'warning', message, place: { label: project.name } }];
}

function sameFileNames(all: readonly ProjectProcess[]): readonly Problem[] {
  const seen = new Set<string>();
  return all.flatMap(({ name }) => {
    const again = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    if (!again) return [];
    const message = t`Several processes are called “${name}”, and so would be their files.`;
    return [{ code: 'process-name-duplicate', severity: 'error' as const, message, place: { label: name } }];
  });
}

function sameProcessIds(all: readonly ProjectProcess[]): readonly Problem[] {
  const homes = new Map<string, string>();
  return all.flatMap(({ name, model }) =>
    model.processes.flatMap((process): Problem[] => {
      const home = homes.get(process.id);
      if (home === undefined) homes.set(process.id, name);
      if (home === undefined || home === name) return [];
      const message = t`The process id “${process.id}” is in “${home}” and in “${name}”; an engine keeps one of them.`;
      const place = { file: name, element: process.id, label: labelOf(process) };
      return [{ code: 'process-id-duplicate', severity: 'error', message, place }];
    }),
  );
}

function unknownCalls(all: readonly ProjectProcess[]): readonly Problem[] {
  const ids = all.flatMap(({ model }) => model.processes.map((process) => process.id));
  return all.flatMap(({ name, model }) =>
    model.elements.flatMap((element): Problem[] => {
      const called = element.calledElement ?? '';
      if (called === '' || ids.includes(called) || isExpression(called) || called.startsWith('=')) return [];
      const near = nearMatches(called, ids)[0];
      const message =
        near === undefined
          ? t`The process “${called}” that is called here is not in the project.`
          : t`The process “${called}” that is called here is not in the project. Is it “${near}”?`;
      const place = { file: name, element: element.id, label: labelOf(element) };
      return [{ code: 'called-element-unknown', severity: 'warning', message, place }];
    }),
  );
}

/** An archive has room for one version of a connector. */
function mixedVersions(
  all: readonly ProjectProcess[],
  connectors: readonly CatalogueConnector[],
): readonly Problem[] {
  const known = new Map(connectors.map(({ connector, documentId }) => [connector.name, documentId]));
  const versions = new Map<string, Set<string>>();
  for (const { model } of all) {
    for (const { implementation = '', data } of model.elements) {
      const connector = splitImplementation(implementation)?.connector;
      if (connector === undefined || data.connectorVersion === undefined || !known.has(connector)) continue;
      const seen = versions.get(connector) ?? new Set();
      versions.set(connector, seen.add(data.connectorVersion));
    }
  }
  return [...versions].flatMap(([connector, used]): Problem[] => {
    if (used.size < 2) return [];
    const message = t`Tasks use several versions of “${connector}” (${[...used].sort().join(', ')}); an archive can hold one.`;
    const fix: Fix = {
      label: t('Upgrade these tasks'),
      action: { kind: 'show-versions', connector: known.get(connector) ?? '' },
    };
    return [
      { code: 'connector-versions-mixed', severity: 'error', message, place: { label: connector }, fix },
    ];
  });
}
