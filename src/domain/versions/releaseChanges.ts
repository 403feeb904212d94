import { t } from '../../language/t.ts';
import { byName } from '../values/byName.ts';
import type { Connector } from '../connector/connector.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';
import { type Weight, weightOf } from './definitionChange.ts';
import { type ComparedProcess, type ProcessChange, processChanges } from '../process/processChanges.ts';
import { escapeMarkdown } from './releaseNotes.ts';
import { versionChanges } from './versionChanges.ts';

/** What is in a release, or would be in the next one, ready to be compared. */
export interface ReleaseParts {
  /** by the name of the model; `compared` is null where it could not be read */
  readonly processes: ReadonlyMap<string, ReleasedProcess>;
  /** by name */
  readonly connectors: ReadonlyMap<string, ReleasedDefinition>;
  /** by path: all other files a person put there, as a text that tells them apart */
  readonly files: ReadonlyMap<string, string>;
}

export interface ReleasedProcess {
  /** all that is written of it */
  readonly text: string;
  readonly compared: ComparedProcess | null;
}

export interface ReleasedDefinition {
  readonly version: string;
  readonly connector: Connector;
  readonly about?: ConnectorAbout | undefined;
}

/** One difference between two releases of a project. */
export interface ReleaseChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** for those who start its processes, or deploy it */
  readonly weight: Weight;
  readonly label: string;
  /** a sentence or a few words each */
  readonly details: readonly string[];
}

/** Processes first, then connectors, then files; each in the order of their names. */
export function releaseChanges(before: ReleaseParts, after: ReleaseParts): readonly ReleaseChange[] {
  return [
    ...pairs(before.processes, after.processes).flatMap(([name, was, is]) =>
      changeOf(t`Process “${name}”`, 'breaking', was, is, changesOfProcess),
    ),
    ...pairs(before.connectors, after.connectors).flatMap(([name, was, is]) => {
      const version = was === undefined || is === undefined ? (is ?? was)?.version : undefined;
      const label = t`Connector “${name}”`;
      return changeOf(
        version === undefined ? label : `${label} ${version}`,
        'compatible',
        was,
        is,
        changesOfConnector,
      );
    }),
    ...pairs(before.files, after.files).flatMap(([path, was, is]) =>
      changeOf(t`File “${path}”`, 'compatible', was, is, (one, other) =>
        one === other ? null : { weight: 'compatible', details: [] },
      ),
    ),
  ];
}

const MOST_DETAILS = 12;

/** Markdown suggested for what changed. */
export function projectNotes(changes: readonly ReleaseChange[]): string {
  if (changes.length === 0) return '';
  const lines = changes.flatMap(({ kind, label, details }) => {
    const what = escapeMarkdown(label);
    const heads = {
      added: t`${what} is new`,
      removed: t`${what} is gone`,
      changed: details.length > 0 ? `${what}:` : t`${what} changed`,
    };
    const shown = details.slice(0, MOST_DETAILS).map((detail) => `  - ${escapeMarkdown(detail)}`);
    const more = details.length - MOST_DETAILS;
    return [`- ${heads[kind]}`, ...shown, ...(more > 0 ? [`  - ${t`and ${more} more`}`] : [])];
  });
  return `${lines.join('\n')}\n`;
}

interface Difference {
  readonly weight: Weight;
  readonly details: readonly string[];
}

function changeOf<T>(
  label: string,
  weightOfLoss: Weight,
  was: T | undefined,
  is: T | undefined,
  compare: (was: T, is: T) => Difference | null,
): readonly ReleaseChange[] {
  if (was === undefined) return [{ kind: 'added', weight: 'compatible', label, details: [] }];
  if (is === undefined) return [{ kind: 'removed', weight: weightOfLoss, label, details: [] }];
  const found = compare(was, is);
  return found === null ? [] : [{ kind: 'changed', label, ...found }];
}

function changesOfProcess(was: ReleasedProcess, is: ReleasedProcess): Difference | null {
  if (was.text === is.text) return null;
  if (was.compared === null || is.compared === null) return { weight: 'compatible', details: [] };
  const changes = processChanges(was.compared, is.compared);
  const isMoved = ({ kind }: ProcessChange) => kind === 'moved';
  const details = changes
    .filter((change) => !isMoved(change))
    .map(({ kind, label, details: own }) =>
      kind === 'changed'
        ? `${label}: ${own.join('; ')}`
        : kind === 'added'
          ? t`${label} added`
          : t`${label} removed`,
    );
  if (details.length === 0)
    return {
      weight: 'text',
      details: [changes.length > 0 ? t('drawn in another way') : t('written in another way')],
    };
  // Whoever starts it calls it by its id.
  const isGone = changes.some(({ kind, type }) => kind === 'removed' && type === 'bpmn:Process');
  return { weight: isGone ? 'breaking' : 'compatible', details };
}

/** Its processes come along, so only what a deployment has to set can break. */
function changesOfConnector(was: ReleasedDefinition, is: ReleasedDefinition): Difference | null {
  const changes = versionChanges(was, is);
  const moved = was.version === is.version ? [] : [`${was.version} → ${is.version}`];
  if (changes.length === 0 && moved.length === 0) return null;
  const settings = changes.filter(({ subject }) => subject === 'configuration');
  return {
    weight: weightOf(settings) === 'breaking' ? 'breaking' : 'compatible',
    details: [...moved, ...changes.map(({ message }) => message)],
  };
}

function pairs<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): readonly (readonly [string, T | undefined, T | undefined])[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byName);
  return names.map((name) => [name, before.get(name), after.get(name)]);
}
