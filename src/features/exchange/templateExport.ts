import type { ConnectorContent, ProcessContent, VersionContent } from '../../domain/document.ts';
import { findAction, isBuiltIn } from '../../domain/connector/implementation.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { templateVersion } from '../../domain/templates/templateVersion.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { usesOf } from '../../formats/processWork.ts';
import { templatesIn, type TemplateUse } from '../../formats/camunda/camundaXml.ts';
import { connectorTemplates } from '../../formats/camunda/connectorTemplates.ts';
import { expandTemplate } from '../../formats/camunda/expandTemplate.ts';
import { textIn } from '../../formats/camunda/jsonParts.ts';
import { originalTemplate } from '../../formats/camunda/originalTemplate.ts';
import { templateArray, templateFiles, type OutTemplate } from '../../formats/camunda/templateFiles.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { readJson } from '../../formats/json/readJson.ts';
import { t } from '../../language/t.ts';
import { nameIn } from './definitionText.ts';
import type { ExportSource } from './exportSource.ts';

export interface TemplateExportOptions {
  /** Web Modeler takes one template from a file, the desktop's takes lists */
  readonly templateFiles: 'each' | 'array';
  /** beside each generated one a variant whose type can be changed */
  readonly hybrid: boolean;
  /** conditions on choices, which no modeler of Camunda's reads, are told in a way they do */
  readonly expand: boolean;
}

interface Options extends TemplateExportOptions {
  readonly allConnectors: boolean;
}

type Definition = ConnectorContent | VersionContent;

/** What is exported are processes, and with them what they use. */
export function isOfProcesses(source: ExportSource): boolean {
  const { chosenConnectors, chosenVersions, chosenTemplates } = source;
  return chosenConnectors.length + chosenVersions.length + chosenTemplates.length === 0;
}

/** Some of the templates are made by us. */
export function isGenerated({ chosenTemplates }: ExportSource): boolean {
  return chosenTemplates.length === 0;
}

/** The templates of the chosen connectors or versions, the chosen templates, or those the processes use. */
export function exportedTemplates(
  source: ExportSource,
  contents: readonly ProcessContent[],
  options: Options,
): { readonly files: readonly OutFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const generated = definitionsOf(source, contents, options).flatMap((content) => {
    const made = templatesOf(content, options.hybrid);
    problems.push(...made.problems);
    return made.templates;
  });
  const found = keptTemplates(source, contents, generated, problems);
  const kept = options.expand ? found.map((one) => expanded(one, problems)) : found;
  const templates: readonly OutTemplate[] = [...generated, ...kept];
  if (templates.length === 0) return { files: [], problems };
  const files =
    options.templateFiles === 'each'
      ? templateFiles(templates)
      : [templateArray(templates, arrayName(source))];
  return { files, problems };
}

function templatesOf(
  content: Definition,
  hybrid: boolean,
): { readonly templates: readonly OutTemplate[]; readonly problems: readonly Problem[] } {
  const { connector } = readConnector(content.text);
  const file = nameIn(content.text) ?? 'connector';
  if (connector === null) {
    const message = t('Its definition cannot be read, so there are no templates of it.');
    return {
      templates: [],
      problems: [{ code: 'template-not-made', severity: 'error', message, place: { file } }],
    };
  }
  const { version, icon, category, about } = content;
  const original = originalTemplate(about);
  const made = connectorTemplates({ connector, version, icon, category, about }, { hybrid });
  const problems = made.problems.map((one) => ({ ...one, place: { ...one.place, file } }));
  if (made.templates.length === 0) {
    const message = t('It has no action and no event, so there is no template of it.');
    problems.push({ code: 'template-not-made', severity: 'warning', message, place: { file } });
  }
  return {
    templates: [
      ...made.templates.map((template): OutTemplate => ({ kind: 'generated', template })),
      ...(original ? [{ kind: 'kept', content: original } as const] : []),
    ],
    problems,
  };
}

function definitionsOf(
  source: ExportSource,
  contents: readonly ProcessContent[],
  { allConnectors }: Options,
): readonly Definition[] {
  const { chosenConnectors, chosenVersions, chosenTemplates } = source;
  if (chosenTemplates.length > 0) return [];
  if (chosenVersions.length > 0) return chosenVersions.map(({ content }) => content);
  if (chosenConnectors.length > 0) return chosenConnectors.map(({ content }) => content);
  const isWholeCatalogue = source.project === null && source.process === null;
  return usedDefinitions(source, contents, allConnectors || isWholeCatalogue);
}

/** Every version in use, for templates of several versions live side by side; of connectors nobody uses the preferred. */
function usedDefinitions(
  source: ExportSource,
  contents: readonly ProcessContent[],
  isAll: boolean,
): readonly Definition[] {
  const catalogue = readCatalogue(source.catalogue, source.versions);
  const used = new Set<(typeof catalogue)[number]>();
  for (const content of contents) {
    for (const { implementation, version } of usesOf(content)) {
      const found = isBuiltIn(implementation) ? null : findAction(catalogue, implementation, version);
      if (found) used.add(found.connector);
    }
    // Events have no implementation: the template says whose they are.
    for (const { templateId, version } of templatesIn(content.xml)) {
      const own = catalogue.filter(({ connector }) =>
        connector.events.some(({ name }) => templateId.startsWith(`${connector.name}.${name}.`)),
      );
      const found = own.find((one) => templateVersion(one.version) === version) ?? own[0];
      if (found) used.add(found);
    }
  }
  const unused = isAll
    ? catalogue.filter(
        (one) => one.preferred && ![...used].some(({ documentId }) => documentId === one.documentId),
      )
    : [];
  return catalogue
    .filter((one) => used.has(one) || unused.includes(one))
    .flatMap(({ documentId, version, hash }) => {
      const documents =
        hash === undefined
          ? source.catalogue.filter(({ id }) => id === documentId)
          : source.versions.filter(
              ({ content }) => content.connectorId === documentId && content.version === version,
            );
      return documents.slice(0, 1).map(({ content }): Definition => content);
    });
}

/** Those a person has, chosen or used; one that is used and not here is said. */
function keptTemplates(
  source: ExportSource,
  contents: readonly ProcessContent[],
  generated: readonly OutTemplate[],
  problems: Problem[],
): readonly OutTemplate[] {
  if (source.chosenTemplates.length > 0) {
    return source.chosenTemplates.map(({ content }) => ({ kind: 'kept', content }));
  }
  const made = new Set(
    generated.flatMap((one) =>
      one.kind === 'generated' ? [keyOf(one.template.id, one.template.version)] : [],
    ),
  );
  const known = new Map(
    source.templates.flatMap(({ content }) => {
      const value = readJsonValue(content.text);
      const [id, version] = [member(value, 'id'), member(value, 'version')];
      return typeof id === 'string'
        ? [[keyOf(id, typeof version === 'number' ? version : undefined), content] as const]
        : [];
    }),
  );
  const kept = new Map<string, OutTemplate>();
  for (const content of contents) {
    for (const use of templatesIn(content.xml)) {
      const key = keyOf(use.templateId, use.version);
      const found = known.get(key);
      if (found) kept.set(key, { kind: 'kept', content: found });
      else if (!made.has(key) && !kept.has(key)) problems.push(missing(use, content));
    }
  }
  return [...kept.values()];
}

/** Some of the templates have choices under conditions. */
export function isExpandable({ chosenTemplates, templates }: ExportSource): boolean {
  const asked = chosenTemplates.length > 0 ? chosenTemplates : templates;
  return asked.some(({ content: { text } }) => expandTemplate(text).text !== text);
}

function expanded(one: OutTemplate, problems: Problem[]): OutTemplate {
  if (one.kind === 'generated') return one;
  const { content } = one;
  const { text, problems: found } = expandTemplate(content.text);
  const file = textIn(readJsonValue(content.text), 'id') ?? 'template';
  problems.push(...found.map((problem) => ({ ...problem, place: { ...problem.place, file } })));
  if (text === content.text) return one;
  const message = t(
    'Dropdowns with choices under conditions are written as several, as Camunda’s modelers read them.',
  );
  problems.push({ code: 'template-expanded', severity: 'note', message, place: { file } });
  return { kind: 'kept', content: { ...content, text } };
}

function readJsonValue(text: string): JsonValue | undefined {
  const read = readJson(text);
  return 'value' in read ? read.value : undefined;
}

function keyOf(id: string, version: number | undefined): string {
  return JSON.stringify([id, version ?? null]);
}

function missing({ templateId, version, elementId }: TemplateUse, { name }: ProcessContent): Problem {
  const what = version === undefined ? `“${templateId}”` : `“${templateId}” ${String(version)}`;
  const message = t`Not exported: the template ${what} is not in this workspace.`;
  return {
    code: 'template-unknown',
    severity: 'warning',
    message,
    place: { file: name, element: elementId },
  };
}

function arrayName({ project, process, chosenConnectors, chosenVersions }: ExportSource): string {
  const [only, second] = [...chosenConnectors, ...chosenVersions];
  const name = only && !second ? nameIn(only.content.text) : (process?.content.name ?? project?.content.name);
  return name === undefined || name === null ? 'templates' : `${name}-templates`;
}
