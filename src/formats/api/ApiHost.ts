import type { ApiDescription } from '../../domain/api/ApiDescription.ts';
import { apiOutline } from '../../domain/api/ApiOutline.ts';
import { draftConnector } from '../../domain/api/draftConnector.ts';
import type { ApiDraft } from '../../domain/api/ApiDraft.ts';
import { restNow } from '../../domain/values/inTurns.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import { t } from '../../language/t.ts';
import { readConnector, writeConnector } from '../activiti/connectorJson.ts';
import type { ApiAnswer, ApiQuestion, ApiSource, DraftRequest, PostedDraft } from './apiProtocol.ts';
import { describeApi } from './describeApi.ts';
import { notSent } from './notSent.ts';

/** So many operations go over at a time: a page that takes 20,000 at once would stand still. */
const AT_A_TIME = 200;

/** The worker's side: keeps the description that was read, and answers what is asked of it. */
export class ApiHost {
  readonly #post: (answer: ApiAnswer) => void;
  readonly #running = new Map<number, AbortController>();
  #api: ApiDescription | null = null;

  constructor(post: (answer: ApiAnswer) => void) {
    this.#post = post;
  }

  async take(question: ApiQuestion): Promise<void> {
    const { id } = question;
    if (question.kind === 'stop') {
      this.#running.get(id)?.abort();
      return;
    }
    const control = new AbortController();
    this.#running.set(id, control);
    try {
      if (question.kind === 'read') await this.#read(id, question.source, control.signal);
      else await this.#draft(id, question.request, control.signal);
    } catch (error) {
      if (control.signal.aborted) this.#post({ kind: 'stopped', id });
      else this.#post({ kind: 'failed', id, message: messageOf(error) });
    } finally {
      this.#running.delete(id);
    }
  }

  #described(): ApiDescription {
    if (!this.#api) throw new Error(t('No description was read.'));
    return this.#api;
  }

  async #read(id: number, source: ApiSource, signal: AbortSignal): Promise<void> {
    const tell = (what: string, done = 0, total = 0) =>
      this.#post({ kind: 'progress', id, progress: { what, done, total } });
    const { api, problems } = await describeApi(source, tell, restNow(signal));
    this.#api = api;
    if (api === null) {
      this.#post({ kind: 'read', id, outline: null, problems });
      return;
    }
    const { operations, ...outline } = apiOutline(api);
    for (let at = 0; at < operations.length; at += AT_A_TIME)
      this.#post({ kind: 'operations', id, operations: operations.slice(at, at + AT_A_TIME) });
    this.#post({ kind: 'read', id, outline, problems });
  }

  async #draft(id: number, { existing, ...choice }: DraftRequest, signal: AbortSignal): Promise<void> {
    const old = existing && readConnector(existing.text).connector;
    if (existing && !old)
      throw new Error(t('The definition of the connector cannot be read. Mend its JSON first.'));
    const about = existing?.about;
    const draft = await draftConnector(
      this.#described(),
      { ...choice, ...(old && { existing: { connector: old, ...(about && { about }) } }) },
      restNow(signal),
      (done, total) =>
        this.#post({ kind: 'progress', id, progress: { what: t('Making the actions'), done, total } }),
    );
    const { actions, ...whole } = posted(draft, existing?.text);
    const { api } = whole.about;
    const calls = api?.calls ?? [];
    for (let at = 0; at < Math.max(actions.length, calls.length); at += AT_A_TIME) {
      const end = at + AT_A_TIME;
      this.#post({ kind: 'rows', id, actions: actions.slice(at, end), calls: calls.slice(at, end) });
    }
    const emptied = { ...whole.about, ...(api && { api: { ...api, calls: [] } }) };
    this.#post({ kind: 'draft', id, draft: { ...whole, about: emptied, actions: [] } });
  }
}

function posted({ connector, ...draft }: ApiDraft, base: string | undefined): PostedDraft {
  const operations = new Map(draft.about.api?.calls.map(({ action, operation }) => [action, operation]));
  return {
    ...draft,
    problems: [...draft.problems, ...notSent({ connector, about: draft.about })],
    name: connector.name,
    text: writeConnector(connector, base),
    events: connector.events.map(({ name }) => name),
    actions: connector.actions.map(({ key, name, description, inputs, outputs }) => ({
      key,
      operation: operations.get(key) ?? '',
      name,
      ...(description !== undefined && { description }),
      inputs: inputs.length,
      outputs: outputs.length,
    })),
  };
}
