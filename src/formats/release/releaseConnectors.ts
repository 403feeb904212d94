import satisfies from 'semver/functions/satisfies.js';
import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { isPrerelease, newestFirst } from '../../domain/versions/versions.ts';
import { t } from '../../language/t.ts';
import {
  type ChosenConnector,
  type ChosenConnectors,
  chooseConnectors,
  chosenAs,
  type ConnectorDocument,
  type VersionDocument,
} from '../activiti/chooseConnectors.ts';
import { readCatalogue } from '../activiti/readCatalogue.ts';

/**
 * The connectors that the processes use, each in the version its tasks are pinned to, and those that these say they
 * need; in the order of their names, so that the same project is the same archive in every workspace.
 */
export function releaseConnectors(
  project: ProjectContent,
  processes: readonly ProcessContent[],
  documents: readonly ConnectorDocument[],
  versions: readonly VersionDocument[],
): ChosenConnectors {
  const used = chooseConnectors(project, processes, documents, versions, 'used');
  const problems: Problem[] = [...used.problems];
  const chosen = new Map(used.connectors.map((one) => [one.name, one]));
  const catalogue = readCatalogue(documents, versions);
  const waiting = [...used.connectors];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    for (const { name, range } of one.content.about?.dependencies ?? []) {
      const here = chosen.get(name);
      if (here !== undefined) {
        if (!satisfies(here.content.version, range, { includePrerelease: true }))
          problems.push(otherVersion(one, name, range, here.content.version));
        continue;
      }
      const fitting = catalogue
        .filter(({ connector, version, hash }) => {
          return connector.name === name && hash !== undefined && satisfies(version, range);
        })
        .toSorted(
          (a, b) =>
            Number(isPrerelease(a.version)) - Number(isPrerelease(b.version)) ||
            newestFirst(a.version, b.version),
        )[0];
      const document = documents.find(({ id }) => id === fitting?.documentId);
      if (fitting === undefined || document === undefined) {
        problems.push(missing(one, name, range));
        continue;
      }
      const found = chosenAs(document, fitting, versions);
      chosen.set(name, found);
      waiting.push(found);
    }
  }
  const connectors = [...chosen.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { connectors, problems };
}

function missing({ name: by }: ChosenConnector, name: string, range: string): Problem {
  const message = t`“${by}” needs the connector “${name}” (${range}), and no published version of the catalogue is that.`;
  return { code: 'dependency-missing', severity: 'warning', message, place: { label: by } };
}

function otherVersion({ name: by }: ChosenConnector, name: string, range: string, version: string): Problem {
  const message = t`“${by}” needs “${name}” in ${range}, and the processes use ${version}.`;
  return { code: 'dependency-version', severity: 'warning', message, place: { label: by } };
}
