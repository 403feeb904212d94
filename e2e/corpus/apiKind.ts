import type { ApiDescription, ApiOperation } from '../../src/domain/api/ApiDescription.ts';
import type { ApiDraft } from '../../src/domain/api/ApiDraft.ts';
import { draftConnector } from '../../src/domain/api/draftConnector.ts';
import { connectorProblems } from '../../src/domain/problems/connectorProblems.ts';
import { readConnector, writeConnector } from '../../src/formats/activiti/connectorJson.ts';
import { API_ENDINGS } from '../../src/formats/api/apiKinds.ts';
import { describeApi } from '../../src/formats/api/describeApi.ts';
import { type CodeAction, codeModel } from '../../src/formats/code/CodeModel.ts';
import { templatesOfConnector } from '../../src/formats/camunda/connectorTemplates.ts';
import { templateTextProblems } from '../../src/formats/camunda/templateTextProblems.ts';
import { readJson } from '../../src/formats/json/readJson.ts';
import { isStoredDocument } from '../../src/storage/storedDocumentSchema.ts';
import type { CorpusFile, Verdict } from './CorpusFile.ts';
import { activitiSchemaProblem } from './activitiSchema.ts';
import { refusal } from './refusal.ts';

/**
 * Every description becomes a connector of all its operations. Each operation has a verdict, and what is made of them
 * passes our own validation, the schema of Activiti's modeling service, and the checks of Camunda's templates.
 */
export async function checkApis(files: readonly CorpusFile[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const sum = { found: 0, generated: 0, refused: 0, events: 0, sent: 0, files: 0 };
  for (const file of files.filter(({ name }) =>
    ENDINGS.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  )) {
    const { verdict, counts } = await checkApi(file);
    verdicts.push(verdict);
    if (!counts) continue;
    sum.files += 1;
    sum.found += counts.found;
    sum.generated += counts.generated;
    sum.refused += counts.refused;
    sum.events += counts.events;
    sum.sent += counts.sent;
  }
  console.log(`${String(sum.files)} descriptions: ${told(sum)}`);
  return verdicts;
}

/** Of files that may be descriptions; what they are is in them. */
const ENDINGS: ReadonlySet<string> = new Set([
  ...['json', 'yaml', 'yml', 'xml', 'txt', 'sh', 'curl'],
  ...API_ENDINGS,
]);

interface Counts {
  readonly found: number;
  readonly generated: number;
  readonly refused: number;
  readonly events: number;
  /** whose request generated code sends by itself */
  readonly sent: number;
}

function told({ found, generated, refused, events, sent }: Counts): string {
  const more = events === 0 ? '' : `, ${String(events)} events`;
  return `${String(found)} operations found, ${String(generated)} generated, ${String(refused)} refused, ${String(sent)} sent by code${more}`;
}

async function checkApi(file: CorpusFile): Promise<{ readonly verdict: Verdict; readonly counts?: Counts }> {
  const { name } = file;
  const { api, problems } = await describeApi({ kind: 'file', file });
  if (!api) return { verdict: refusal(name, problems) };
  const draft = await draftConnector(api);
  const refused = api.operations.filter((one) => one.refused !== undefined);
  const { actions } = codeModel(draft.connector, '1.0.0', draft.about.api);
  const counts = {
    found: api.operations.length,
    generated: draft.about.api?.calls.length ?? 0,
    refused: refused.length,
    events: draft.connector.events.length,
    sent: actions.filter(({ request }) => request).length,
  };
  console.log(`${name}: ${told(counts)}`);
  for (const one of refused) console.log(`  ${one.key}: ${one.refused ?? ''}`);
  for (const [reason, count] of reasonsOf(actions))
    console.log(`  not sent by code, ${String(count)}: ${reason}`);
  const { asApplication } = api;
  const failure =
    failureOf(api, draft) ??
    (asApplication ? failureOf(asApplication, await draftConnector(api, { asApplication: true })) : null);
  const bytes = new TextEncoder().encode(writeConnector(draft.connector));
  return { verdict: { name, failure, files: [{ name: `${name}.connector.json`, bytes }] }, counts };
}

/** Why code cannot send requests by itself, with how many they are. */
function reasonsOf(actions: readonly CodeAction[]): ReadonlyMap<string, number> {
  const reasons = new Map<string, number>();
  for (const { noRequest } of actions)
    if (noRequest !== undefined) reasons.set(noRequest, (reasons.get(noRequest) ?? 0) + 1);
  return reasons;
}

function failureOf(api: ApiDescription, draft: ApiDraft): string | null {
  const made = new Map(draft.about.api?.calls.map((call) => [call.operation, call.action]));
  const text = writeConnector(draft.connector);
  return (
    withoutVerdict(api.operations, made) ??
    withoutWords(api) ??
    ownFailure(draft, text) ??
    activitiFailure(text) ??
    camundaFailure(draft)
  );
}

function withoutVerdict(
  operations: readonly ApiOperation[],
  made: ReadonlyMap<string, string>,
): string | null {
  const lost = operations.find(({ key, refused }) => made.has(key) === (refused !== undefined));
  if (lost) return `${lost.key} has no verdict`;
  return new Set(operations.map(({ key }) => key)).size === operations.length
    ? null
    : 'two operations are one';
}

/** Whatever is left out is told with its place and a reason. */
function withoutWords({ operations, problems }: ApiDescription): string | null {
  const refused = operations.find((one) => one.refused !== undefined && one.problems.length === 0);
  if (refused) return `${refused.key} is refused, and no problem says why`;
  const all = [...problems, ...operations.flatMap((one) => one.problems)];
  const wrong = all.find(({ message, place }) => message.length > 500 || place.path === undefined);
  return wrong ? `a problem has no place, or too many words: ${wrong.message}` : null;
}

function ownFailure({ connector, about }: ApiDraft, text: string): string | null {
  const [problem] = connectorProblems(connector, [], about).filter(({ severity }) => severity !== 'note');
  if (problem) return `${problem.message} (${(problem.place.path ?? []).join('/')})`;
  const read = readConnector(text);
  const [told] = read.problems;
  if (told) return `its JSON is read with a problem: ${told.message}`;
  if (read.connector === null || writeConnector(read.connector, text) !== text)
    return 'its JSON is read as something else';
  const content = { kind: 'connector', text, version: '1.0.0', about };
  const document = { id: 'c', revision: 1, createdAt: '2026-01-01', changedAt: '2026-01-01', content };
  return isStoredDocument(document) ? null : 'what stands beside it cannot be stored';
}

function activitiFailure(text: string): string | null {
  const read = readJson(text);
  return 'node' in read ? activitiSchemaProblem(read.value) : 'its JSON is not JSON';
}

function camundaFailure({ connector, about }: ApiDraft): string | null {
  // Events have templates of their own, several each.
  const actions = { ...connector, events: [] };
  const templates = templatesOfConnector({ connector: actions, version: '1.0.0', about });
  if (templates.length !== connector.actions.length) return 'not every action has a template';
  const inbound = templatesOfConnector({ connector: { ...connector, actions: [] }, version: '1.0.0', about });
  if (inbound.length < connector.events.length) return 'not every event has a template';
  const all = [...templates, ...inbound];
  if (new Set(all.map(({ id }) => id)).size !== all.length) return 'two templates have one id';
  for (const { id, json } of all) {
    const problems = templateTextProblems(JSON.stringify(json, null, 2));
    const problem = problems.find(({ severity }) => severity !== 'note');
    if (problem) return `template ${id}: ${problem.message} (${problem.place.label ?? ''})`;
  }
  return null;
}
