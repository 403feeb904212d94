import { utf8ToBytes } from '@noble/hashes/utils.js';
import { AUTHENTICATION_NAMES } from '../../domain/connector/authentication.ts';
import type { Action, Connector } from '../../domain/connector/connector.ts';
import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import { changelog } from '../../domain/versions/releaseNotes.ts';
import { securityFacts, type SecurityFacts } from '../../domain/connector/securityFacts.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import { t } from '../../language/t.ts';
import { sourceBytes } from '../activiti/exportProcess.ts';
import { readConnector } from '../activiti/connectorJson.ts';
import { safeFileName } from '../fileNames.ts';
import type { OutFile } from '../ImportItem.ts';
import { plainInMarkdown, tableOf } from './markdownText.ts';
import { packageProblem } from './packageProblem.ts';
import { CONNECTOR_FOLDER, DIST_FOLDER } from './repositoryLayout.ts';
import type { PackageExtra } from './writePackage.ts';
import { writePackage } from './writePackage.ts';

/**
 * A connector as the folder of a repository: what people read, the definition as it is now, and a package of
 * every version that can be shared. It comes back in by its layout.
 * @throws Error that says what to do, where a version cannot be packaged
 */
export function repositoryFiles(
  content: ConnectorContent,
  versions: readonly VersionContent[],
  extra: PackageExtra = {},
): readonly OutFile[] {
  const { connector } = readConnector(content.text);
  if (!connector) throw new Error(t('The definition cannot be read. Mend it in its JSON tab first.'));
  const name = safeFileName(connector.name, 'connector');
  const sorted = versions.toSorted((a, b) => newestFirst(a.version, b.version));
  const shared = sorted.filter((version) => packageProblem(version) === null);
  const text = (path: string, told: string): OutFile => ({
    path: `${name}/${path}`,
    bytes: utf8ToBytes(told),
  });
  const { documentation, licence, authors } = content.about ?? {};
  return [
    text('README.md', readme(connector, content, shared)),
    text('CHANGELOG.md', changelog(versions)),
    ...(licence === undefined ? [] : [text('LICENSE', licenceText(licence, authors ?? []))]),
    {
      path: `${name}/${CONNECTOR_FOLDER}${name}.json`,
      bytes: sourceBytes(content.text, content.file) ?? utf8ToBytes(content.text),
    },
    ...(documentation === undefined ? [] : [text('docs/README.md', documentation)]),
    ...shared.map((version) => {
      const { path, bytes } = writePackage(version, extra);
      return { path: `${name}/${DIST_FOLDER}${path}`, bytes };
    }),
  ];
}

function readme(connector: Connector, content: ConnectorContent, shared: readonly VersionContent[]): string {
  const { documentation, compatibility, licence } = content.about ?? {};
  const [newest] = shared;
  const facts = [
    newest ? `Version ${newest.version}.` : 'No version is published yet.',
    compatibility === undefined ? '' : `Needs: ${plainInMarkdown(compatibility)}.`,
    licence === undefined ? '' : `Licence: ${plainInMarkdown(licence)}.`,
  ].filter((fact) => fact !== '');
  return [
    `# ${plainInMarkdown(connector.name)}`,
    ...(connector.description === undefined ? [] : [plainInMarkdown(connector.description)]),
    facts.join(' '),
    ...(documentation === undefined || documentation.trim() === '' ? [] : [documentation.trim()]),
    ...partsOf('Actions', connector.name, connector.actions),
    ...partsOf('Events', connector.name, connector.events),
    ...securityPart(securityFacts(connector, content.about, AUTHENTICATION_NAMES)),
    ...(connector.config.length === 0 ? [] : ['## Configuration', configTable(connector)]),
  ]
    .join('\n\n')
    .concat('\n');
}

function partsOf(title: string, connector: string, actions: readonly Action[]): readonly string[] {
  if (actions.length === 0) return [];
  return [
    `## ${title}`,
    ...actions.flatMap(({ name, description, inputs, outputs }) => [
      `### ${plainInMarkdown(`${connector}.${name}`)}`,
      ...(description === undefined ? [] : [plainInMarkdown(description)]),
      ...[['Inputs', inputs] as const, ['Outputs', outputs] as const].flatMap(([label, parameters]) =>
        parameters.length === 0
          ? []
          : [
              tableOf(
                [label, 'Type', 'Required', 'Description'],
                parameters.map((one) => [
                  shownAs(one) === 'always' ? one.name : `${one.name}, ${shownAs(one)}`,
                  one.type,
                  one.required ? 'yes' : '',
                  one.description ?? '',
                ]),
              ).trimEnd(),
            ],
      ),
    ]),
  ];
}

function securityPart(facts: SecurityFacts | null): readonly string[] {
  if (facts === null) return [];
  const { ways, scopes, note } = facts;
  return [
    '## Authentication',
    ...(ways.length > 0
      ? [
          tableOf(
            ['Type', 'Configuration'],
            ways.map(({ label, needs }) => [label, needs.join(', ')]),
          ).trimEnd(),
        ]
      : []),
    ...(scopes.length > 0
      ? [
          tableOf(
            ['Action', 'Scopes'],
            scopes.map(({ action, names }) => [action, names.join(', ')]),
          ).trimEnd(),
        ]
      : []),
    ...(note === '' ? [] : [note.trim()]),
  ];
}

/** Values of configuration are set at deployment: none of them belongs here. */
function configTable({ config }: Connector): string {
  const rows = config.map((one) => [
    one.name,
    one.required ? 'yes' : '',
    one.secure ? 'yes' : '',
    one.description ?? '',
  ]);
  return tableOf(['Name', 'Required', 'Secret', 'Description'], rows).trimEnd();
}

function licenceText(licence: string, authors: readonly string[]): string {
  const by = authors.length > 0 ? `Copyright: ${authors.join(', ')}\n` : '';
  return /^https?:/.test(licence)
    ? `${by}Licence: ${licence}\n`
    : `${by}SPDX-License-Identifier: ${licence}\n`;
}
