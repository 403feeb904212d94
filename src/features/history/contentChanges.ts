import { connectorChanges } from '../../domain/versions/connectorChanges.ts';
import type { DocumentContent, ProcessContent } from '../../domain/document.ts';
import { changeCounts, processChanges } from '../../domain/process/processChanges.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import { compareTemplates } from '../../domain/templates/compareTemplates.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { readTemplateText } from '../../formats/camunda/readTemplateText.ts';
import { comparedProcess } from '../../formats/comparedProcess.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { caseChanges } from './caseChanges.ts';
import type { ContentChange } from './ContentChange.ts';

export interface ContentChanges {
  /** '2 added, 1 changed'; 'No change' */
  readonly words: string;
  readonly changes: readonly ContentChange[];
}

/** What is different between two versions of one document, in words. */
export async function contentChanges(
  before: DocumentContent,
  after: DocumentContent,
): Promise<ContentChanges> {
  if (before.kind === 'process' && after.kind === 'process') return processWords(before, after);
  if (before.kind === 'connector' && after.kind === 'connector') {
    const [from, to] = [readConnector(before.text).connector, readConnector(after.text).connector];
    const own =
      from && to
        ? connectorChanges(from, to).map(({ kind, message }): ContentChange => ({
            kind: kind === 'added' || kind === 'removed' ? kind : 'changed',
            label: message,
            details: [],
          }))
        : textChanges(before.text, after.text);
    return worded([
      ...own,
      ...partChange(
        after.category === undefined ? t('In no category any more') : t`Category “${after.category}”`,
        before.category,
        after.category,
      ),
      ...partChange(t('Icon'), before.icon, after.icon),
      ...partChange(t('What is written about it'), before.about, after.about),
      ...partChange(t('Version'), before.version, after.version),
      ...caseChanges(before.cases, after.cases),
      ...partChange(t('Text of the JSON tab that cannot be read yet'), before.invalidText, after.invalidText),
    ]);
  }
  if (before.kind === 'template' && after.kind === 'template') {
    const [from, to] = [readTemplateText(before.text).template, readTemplateText(after.text).template];
    if (!from || !to) return worded(textChanges(before.text, after.text));
    const { parts, properties } = compareTemplates(from, to);
    return worded([
      ...parts.map(({ key }): ContentChange => ({
        kind: 'changed',
        label: t`Template: ${key}`,
        details: [],
      })),
      ...properties.map(({ change, label, parts: of }): ContentChange => ({
        kind: change,
        label,
        details: of.map(({ key }) => key),
      })),
      ...partChange(t('Text that cannot be read yet'), before.invalidText, after.invalidText),
    ]);
  }
  return { words: t('Another kind of document'), changes: [] };
}

async function processWords(before: ProcessContent, after: ProcessContent): Promise<ContentChanges> {
  const others = [
    ...partChange(t('Name'), before.name, after.name),
    ...partChange(t('Text of the XML tab that is not applied'), before.invalidXml, after.invalidXml),
    ...partChange(
      t('Text of the Extensions tab that is not applied'),
      before.invalidExtensions,
      after.invalidExtensions,
    ),
  ];
  const read = await Promise.all([comparedProcess(before), comparedProcess(after)]).catch(() => null);
  if (read === null) return worded([...textChanges(before.xml, after.xml), ...others]);
  const changes = processChanges(...read);
  const isOther = before.xml !== after.xml || before.extensions !== after.extensions;
  if (changes.length === 0 && others.length === 0)
    return { words: isOther ? t('Only the text was written in another way') : t('No change'), changes };
  return {
    words: [changeCounts(changes), ...others.map(({ label }) => label)]
      .filter((text) => text !== '')
      .join(', '),
    changes: [...changes, ...others],
  };
}

function worded(changes: readonly ContentChange[]): ContentChanges {
  const [first] = changes;
  if (!first) return { words: t('No change'), changes };
  return { words: changes.length === 1 ? first.label : counted(changes.length, 'change'), changes };
}

function partChange(label: string, before: unknown, after: unknown): readonly ContentChange[] {
  if (before === after) return [];
  // Attachments are bytes and come as they are: told apart by their paths.
  const [one, other] = [before, after].map((value) => JSON.parse(JSON.stringify(value ?? null)) as JsonValue);
  return sameJson(one, other) ? [] : [{ kind: 'changed', label, details: [] }];
}

function textChanges(before: string, after: string): readonly ContentChange[] {
  return before === after ? [] : [{ kind: 'changed', label: t('The text'), details: [] }];
}

export interface ComparedText {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What is compared line by line: only what differs. */
export function contentTexts(before: DocumentContent, after: DocumentContent): readonly ComparedText[] {
  const of = (content: DocumentContent): readonly (readonly [string, string])[] => {
    if (content.kind === 'process')
      return [
        ['XML', content.xml],
        [t('Extensions'), content.extensions ?? ''],
        [t('XML, not applied'), content.invalidXml ?? ''],
        [t('Extensions, not applied'), content.invalidExtensions ?? ''],
      ];
    if (content.kind !== 'connector' && content.kind !== 'template') return [];
    return [
      ['JSON', content.text],
      [t('JSON that cannot be read yet'), content.invalidText ?? ''],
      ...(content.kind === 'connector'
        ? [[t('Documentation'), content.about?.documentation ?? ''] as const]
        : []),
    ];
  };
  const now = new Map(of(after));
  return of(before)
    .map(([name, text]) => ({ name, before: text, after: now.get(name) ?? '' }))
    .filter((one) => one.before !== one.after);
}
