import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import { t } from '../../language/t.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';
import { ACCESS_TOKEN, openSetting, type RequestSetting, type TypedSettings } from './requestSettings.ts';
import { encode, pathText, plainText, queryPairs, simpleText, type PlannedInput } from './RequestValues.ts';
import { filePart, sentParts, typeTaken, type SentPart } from './sentParts.ts';
import { BOUNDARY, type PlannedSending, type SentRequest } from './SentRequest.ts';

/**
 * The request that generated code would send for these inputs: a test compares the two. Nothing is sent.
 * @param typed values of settings; the others stand as their names
 */
export function makeRequest(
  plan: RequestPlan,
  inputs: JsonObject,
  settings: readonly RequestSetting[],
  typed: TypedSettings,
): PlannedSending {
  try {
    return { request: new RequestMaker(plan, inputs, settings, typed).request() };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

interface Setting {
  readonly text: string;
  /** it has no value here: its name is no part of an address that could be encoded */
  readonly isOpen: boolean;
}

class RequestMaker {
  readonly #plan: RequestPlan;
  readonly #settings: ReadonlyMap<string, RequestSetting>;
  readonly #typed: TypedSettings;
  readonly #values: readonly (readonly [PlannedInput, JsonValue])[];
  readonly #headers = new Headers({ Accept: 'application/json, */*;q=0.5' });
  /** as they are written: `Headers` forgets it */
  readonly #spelling = new Map([['accept', 'Accept']]);
  readonly #query: (readonly [name: string, value: Setting])[] = [];
  readonly #cookies: (readonly [name: string, value: Setting])[] = [];
  #user: SentRequest['user'];

  constructor(
    plan: RequestPlan,
    inputs: JsonObject,
    settings: readonly RequestSetting[],
    typed: TypedSettings,
  ) {
    this.#plan = plan;
    this.#typed = typed;
    this.#settings = new Map(settings.map((one) => [one.name, one]));
    this.#values = plan.inputs.flatMap((planned): (readonly [PlannedInput, JsonValue])[] => {
      const given = Object.hasOwn(inputs, planned.input) ? inputs[planned.input] : undefined;
      const value = planned.constant ?? given;
      return value === undefined || value === null ? [] : [[planned, value]];
    });
  }

  request(): SentRequest {
    for (const [planned, value] of this.#values) {
      const { name } = planned;
      if (planned.in === 'query')
        this.#query.push(...queryPairs(planned, value).map(([key, text]) => [key, known(text)] as const));
      if (planned.in === 'header') this.#setHeader(name, simpleText(planned, value));
      if (planned.in === 'cookie') this.#cookies.push([name, known(simpleText(planned, value))]);
    }
    this.#prove();
    const url = this.#address();
    const parts = this.#parts();
    const file = this.#file();
    const body = this.#body();
    return {
      ...{ method: this.#plan.method, url },
      headers: [...this.#headers].map(([name, value]) => [this.#spelling.get(name) ?? name, value]),
      ...(this.#user && { user: this.#user }),
      ...(body !== undefined && { body }),
      ...(file && { file }),
      ...(parts.length > 0 && { parts }),
    };
  }

  #setting(name: string): Setting {
    const setting = this.#settings.get(name);
    const typed = this.#typed.get(name) ?? '';
    if (typed !== '') return known(typed);
    if (setting?.value !== undefined) return known(setting.value);
    return { text: openSetting(setting ?? { name, secure: false }), isOpen: true };
  }

  #setHeader(name: string, value: string): void {
    try {
      this.#headers.set(name, value);
    } catch {
      throw new Error(t`The header ${name} cannot be sent like this: a header is one line of Latin letters.`);
    }
    this.#spelling.set(name.toLowerCase(), name);
  }

  /** The first way that is typed in whole; else the first there is, by the names of its settings. */
  #prove(): void {
    const { security } = this.#plan;
    const isSet = (name: string) => !this.#setting(name).isOpen;
    const isTyped = (all: (typeof security)[number]) =>
      all.every(({ kind, settings }) =>
        kind === 'oauth2-client' ? isSet(ACCESS_TOKEN) : settings.every(({ setting }) => isSet(setting)),
      );
    for (const scheme of security.find(isTyped) ?? security[0] ?? []) {
      const setting = (role: string): Setting => {
        const name = scheme.settings.find((one) => one.role === role)?.setting;
        return name === undefined ? known('') : this.#setting(name);
      };
      if (scheme.kind === 'basic') this.#user = [setting('user').text, setting('password').text];
      else if (scheme.kind === 'bearer') this.#setHeader('Authorization', `Bearer ${setting('token').text}`);
      else if (scheme.kind === 'oauth2-client')
        this.#setHeader('Authorization', `Bearer ${this.#setting(ACCESS_TOKEN).text}`);
      else this.#proveByKey(scheme.in, keyName(setting('header'), scheme.key), setting('key'));
    }
  }

  #proveByKey(place: 'header' | 'query' | 'cookie' | undefined, name: string, key: Setting): void {
    if (place === 'query') this.#query.push([name, key]);
    else if (place === 'cookie') this.#cookies.push([name, key]);
    else this.#setHeader(name, key.text);
  }

  #address(): string {
    const { server, variables, path } = this.#plan;
    let base = this.#setting(server);
    for (const { name, setting } of variables) {
      const value = this.#setting(setting);
      if (!base.text.includes(`{${name}}`)) continue;
      base = {
        text: base.text.replaceAll(`{${name}}`, () => value.text),
        isOpen: base.isOpen || value.isOpen,
      };
    }
    if (!base.isOpen && !/^https?:\/\//i.test(base.text))
      throw new Error(t`The address in ${server} is none: it begins with https:// or http://.`);
    const filled = path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => this.#inPath(name));
    // Where nothing follows it, an address is asked as it was given: a slash at its end may count.
    const whole = (filled === '' ? base.text : base.text.replace(/\/+$/, '')) + filled;
    const url = base.isOpen ? whole : new URL(whole).href;
    if (this.#cookies.length > 0)
      this.#setHeader(
        'Cookie',
        this.#cookies.map(([name, { text, isOpen }]) => `${name}=${isOpen ? text : encode(text)}`).join('; '),
      );
    return withQuery(url, this.#query);
  }

  #inPath(name: string): string {
    const found = this.#values.find(([planned]) => planned.in === 'path' && planned.name === name);
    if (found === undefined) throw new Error(t`The path needs a value for {${name}}.`);
    const [planned, value] = found;
    const written = pathText(planned, value);
    // A segment of dots would lead to another place of the service.
    if (/^(\.|%2e)+$/i.test(written))
      throw new Error(t`${name} cannot be ${written}: it would lead elsewhere.`);
    return written;
  }

  #parts(): readonly SentPart[] {
    if (this.#plan.body?.kind !== 'multipart') return [];
    const parts = this.#values.flatMap(([planned, value]): readonly SentPart[] => {
      if (planned.in === 'field') return sentParts(planned, value);
      if ((planned.in !== 'others' && planned.in !== 'body') || !isJsonObject(value)) return [];
      return Object.entries(value).flatMap(([name, one]) => (one === null ? [] : sentParts({ name }, one)));
    });
    if (parts.length > 0) this.#setHeader('Content-Type', `multipart/form-data; boundary=${BOUNDARY}`);
    return parts;
  }

  #file(): SentPart | undefined {
    const { body } = this.#plan;
    const whole = this.#values.find(([planned]) => planned.in === 'body');
    if (body?.kind !== 'file' || whole === undefined) return undefined;
    const file = filePart({ name: whole[0].input }, whole[1]);
    this.#setHeader('Content-Type', typeTaken([body.mediaType, ...(body.others ?? [])], file.type ?? ''));
    return file;
  }

  #body(): string | undefined {
    const { body } = this.#plan;
    if (body === undefined || body.kind === 'multipart' || body.kind === 'file') return undefined;
    const content = this.#content();
    if (content === undefined) return undefined;
    this.#setHeader('Content-Type', body.mediaType);
    if (body.kind === 'json') return JSON.stringify(content);
    if (body.kind === 'text')
      return (typeof content === 'string' ? content : JSON.stringify(content)).toWellFormed();
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(isJsonObject(content) ? content : {})) {
      for (const one of isJsonArray(value) ? value : [value]) form.append(name, plainText(one));
    }
    return form.toString();
  }

  #content(): JsonValue | undefined {
    const whole = this.#values.find(([planned]) => planned.in === 'body');
    if (whole !== undefined) return whole[1];
    const entries = (place: PlannedInput['in']) => this.#values.filter(([planned]) => planned.in === place);
    const others = entries('others').flatMap(([, value]) =>
      isJsonObject(value) ? Object.entries(value) : [],
    );
    const fields = entries('field').map(([{ name }, value]): [string, JsonValue] => [name, value]);
    // Made of entries, so that a name of the service's cannot be the prototype.
    const variables = entries('variable').map(([{ name }, value]): [string, JsonValue] => [name, value]);
    const members = Object.fromEntries([
      ...others,
      ...fields,
      ...(variables.length > 0 ? [['variables', Object.fromEntries(variables)] as const] : []),
    ]);
    return Object.keys(members).length === 0 ? undefined : members;
  }
}

function known(text: string): Setting {
  return { text, isOpen: false };
}

function keyName(told: Setting, described: string | undefined): string {
  const names = [told.isOpen ? '' : told.text, described ?? '', 'X-API-Key'];
  return names.find((name) => name !== '') ?? '';
}

function withQuery(url: string, query: readonly (readonly [string, Setting])[]): string {
  const values = query.map(([name, { text, isOpen }]) => {
    const written = new URLSearchParams([[name, isOpen ? '' : text]]).toString().replaceAll('+', '%20');
    return isOpen ? written + text : written;
  });
  if (values.length === 0) return url;
  const [before = '', fragment] = url.split(/(?=#)/, 2);
  const between = !before.includes('?') ? '?' : /[?&]$/.test(before) ? '' : '&';
  return `${before}${between}${values.join('&')}${fragment ?? ''}`;
}
