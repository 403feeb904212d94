import { ENCODING } from './requestEncoding.ts';
import { ts } from './typescriptText.ts';

/** Sends what an action is as a request: `src/contract/request.ts`, the same for every connector. */
export const REQUEST_FILE = ts`
  import type { Configuration } from './configuration.js';
  import { ConnectorError, type ErrorCode } from './errors.js';
  import { file, joinedParts, parts, typeTaken } from './parts.js';
  import { InputError, type Variables } from './values.js';

  type Setting = keyof Configuration & string;

  /** The request an action is: where its inputs go, and where its outputs come from. */
  export interface RequestPlan {
    readonly method: string;
    readonly server: Setting;
    readonly variables: readonly { readonly name: string; readonly setting: Setting }[];
    readonly path: string;
    readonly inputs: readonly PlannedInput[];
    readonly body?: PlannedBody;
    readonly outputs: readonly PlannedOutput[];
    readonly errors: readonly { readonly status: string; readonly code: string }[];
    readonly security: readonly (readonly PlannedScheme[])[];
  }

  interface PlannedBody {
    readonly kind: 'json' | 'form' | 'text' | 'multipart' | 'file';
    readonly mediaType: string;
    readonly others?: readonly string[];
  }

  interface PlannedInput {
    readonly input: string;
    readonly in: 'path' | 'query' | 'header' | 'cookie' | 'field' | 'body' | 'others' | 'variable';
    readonly name: string;
    readonly style?: string;
    readonly explode?: boolean;
    readonly isJson?: boolean;
    readonly isFile?: boolean;
    readonly partType?: string;
    readonly constant?: string;
  }

  interface PlannedOutput {
    readonly output: string;
    readonly in: 'body' | 'header' | 'status' | 'data' | 'errors';
    readonly name?: string;
    readonly statuses?: readonly string[];
    readonly as?: 'number' | 'flag';
    readonly isFile?: boolean;
  }

  interface PlannedScheme {
    readonly kind: 'basic' | 'bearer' | 'api-key' | 'oauth2-client';
    readonly in?: 'header' | 'query' | 'cookie';
    readonly key?: string;
    readonly scopes: readonly string[];
    readonly settings: readonly { readonly role: string; readonly setting: Setting }[];
  }

  /** Milliseconds an answer may take. */
  const TIMEOUT = 30_000;

  /** Sends it, and reads the answer. A status that stands for an error of the definition is thrown as that error. */
  export async function send(plan: RequestPlan, inputs: object, configuration: Configuration): Promise<Variables> {
    const request = new Request(plan, inputs as Variables);
    await request.authenticate(configuration);
    const answer = await fetch(request.address(configuration), {
      method: plan.method,
      headers: request.headers,
      body: request.body(),
      // Where an answer leads elsewhere, secrets must not follow.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const body = content(answer, text);
    const outputs = read(plan, answer, body, bytes);
    const message = plan.method + ' ' + plan.path + ' was answered with ' + answer.status;
    // GraphQL says so in an answer of any status.
    const complaints = inBody(body, 'errors');
    const told = Array.isArray(complaints) && complaints.length > 0 ? plan.errors.find(({ status }) => status === 'errors') : undefined;
    if (told !== undefined) throw new ConnectorError(told.code as ErrorCode, message + ' and has errors', outputs);
    const error = bestStatus(plan.errors, answer.status);
    if (error !== undefined && (!answer.ok || error.status !== 'default')) {
      throw new ConnectorError(error.code as ErrorCode, message, outputs);
    }
    if (answer.status >= 400) throw new Error(message + (text === '' ? '' : ': ' + text.slice(0, 200)));
    return outputs;
  }

  type Pair = readonly [name: string, value: string];

  class Request {
    readonly headers = new Headers({ Accept: 'application/json, */*;q=0.5' });
    readonly #plan: RequestPlan;
    readonly #values: readonly (readonly [PlannedInput, unknown])[];
    readonly #query: Pair[] = [];
    readonly #cookies: Pair[] = [];

    constructor(plan: RequestPlan, inputs: Variables) {
      this.#plan = plan;
      this.#values = plan.inputs.flatMap((planned): (readonly [PlannedInput, unknown])[] => {
        const value = planned.constant ?? (Object.hasOwn(inputs, planned.input) ? inputs[planned.input] : undefined);
        return value === undefined || value === null ? [] : [[planned, value]];
      });
      for (const [planned, value] of this.#values) {
        const { name } = planned;
        if (planned.in === 'query') this.#query.push(...pairs(planned, value));
        if (planned.in === 'header') this.headers.set(name, simple(planned, value));
        if (planned.in === 'cookie') this.#cookies.push([name, simple(planned, value)]);
      }
    }

    address(configuration: Configuration): URL {
      const { server, variables, path } = this.#plan;
      let base = configuration[server] ?? '';
      for (const { name, setting } of variables) base = base.replaceAll('{' + name + '}', configuration[setting] ?? '');
      if (!/^https?:\/\//i.test(base)) throw new Error('The address of the service is no http(s) address: ' + server);
      const filled = path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => this.#inPath(name));
      const url = new URL((filled === '' ? base : base.replace(/\/+$/, '')) + filled);
      for (const [name, value] of this.#query) url.searchParams.append(name, value);
      // A + is a space to some services, and to others a +.
      if (this.#query.length > 0) url.search = url.search.replaceAll('+', '%20');
      if (this.#cookies.length > 0) {
        this.headers.set('Cookie', this.#cookies.map(([name, value]) => name + '=' + encode(value)).join('; '));
      }
      return url;
    }

    body(): string | Uint8Array<ArrayBuffer> | undefined {
      const { body } = this.#plan;
      if (body === undefined) return undefined;
      if (body.kind === 'multipart') return this.#multipart();
      if (body.kind === 'file') return this.#file([body.mediaType, ...(body.others ?? [])]);
      const whole = this.#values.find(([planned]) => planned.in === 'body');
      const others = this.#values.filter(([planned]) => planned.in === 'others').flatMap(([, value]) => Object.entries(value as object));
      const fields = this.#values.filter(([planned]) => planned.in === 'field').map(([{ name }, value]): [string, unknown] => [name, value]);
      // Of entries: a member of the name __proto__ is a member like any other.
      const variables = this.#values.filter(([planned]) => planned.in === 'variable').map(([{ name }, value]): [string, unknown] => [name, value]);
      const sent: [string, unknown][] = variables.length > 0 ? [['variables', Object.fromEntries(variables)]] : [];
      const content = whole?.[1] ?? Object.fromEntries<unknown>([...others, ...fields, ...sent]);
      if (whole === undefined && Object.keys(content as object).length === 0) return undefined;
      this.headers.set('Content-Type', body.mediaType);
      if (body.kind === 'json') return JSON.stringify(content);
      if (body.kind === 'text') return typeof content === 'string' ? content : JSON.stringify(content);
      const form = new URLSearchParams();
      for (const [name, value] of Object.entries(content as object)) {
        for (const one of Array.isArray(value) ? value : [value]) form.append(name, plain(one));
      }
      return form.toString();
    }

    #file(taken: readonly string[]): Uint8Array<ArrayBuffer> | undefined {
      const whole = this.#values.find(([planned]) => planned.in === 'body');
      if (whole === undefined) return undefined;
      const { type = '', content } = file({ name: whole[0].input }, whole[1]);
      this.headers.set('Content-Type', typeTaken(taken, type));
      return new Uint8Array(content);
    }

    #multipart(): Uint8Array<ArrayBuffer> | undefined {
      const all = this.#values.flatMap(([planned, value]) =>
        planned.in === 'field'
          ? parts(planned, value)
          : planned.in === 'others' || planned.in === 'body'
            ? Object.entries(value as object).flatMap(([name, one]) => parts({ name }, one))
            : [],
      );
      if (all.length === 0) return undefined;
      const boundary = 'part-' + crypto.randomUUID();
      this.headers.set('Content-Type', 'multipart/form-data; boundary=' + boundary);
      return joinedParts(all, boundary);
    }

    /** Takes the first way for which the configuration holds everything. */
    async authenticate(configuration: Configuration): Promise<void> {
      const { security } = this.#plan;
      if (security.length === 0) return;
      const isSet = ({ settings }: PlannedScheme) => settings.every(({ setting }) => (configuration[setting] ?? '') !== '');
      const way = security.find((all) => all.every(isSet));
      if (way === undefined) {
        const missing = (security[0] ?? []).flatMap(({ settings }) => settings.map(({ setting }) => setting));
        throw new Error('The configuration has no credentials: ' + missing.join(', '));
      }
      for (const scheme of way) await this.#prove(scheme, configuration);
    }

    async #prove(scheme: PlannedScheme, configuration: Configuration): Promise<void> {
      const setting = (role: string): string => {
        const found = scheme.settings.find((one) => one.role === role);
        return found === undefined ? '' : (configuration[found.setting] ?? '');
      };
      if (scheme.kind === 'basic') {
        this.headers.set('Authorization', basic(setting('user'), setting('password')));
      } else if (scheme.kind === 'bearer') {
        this.headers.set('Authorization', 'Bearer ' + setting('token'));
      } else if (scheme.kind === 'oauth2-client') {
        const scope = scheme.scopes.join(' ');
        const token = await tokenOf(setting('token-address'), setting('client'), setting('client-secret'), scope);
        this.headers.set('Authorization', 'Bearer ' + token);
      } else {
        const name = setting('header') || scheme.key || 'X-API-Key';
        if (scheme.in === 'query') this.#query.push([name, setting('key')]);
        else if (scheme.in === 'cookie') this.#cookies.push([name, setting('key')]);
        else this.headers.set(name, setting('key'));
      }
    }

    #inPath(name: string): string {
      const found = this.#values.find(([planned]) => planned.in === 'path' && planned.name === name);
      if (found === undefined) throw new InputError('The path needs ' + JSON.stringify(name) + '.');
      const [planned, value] = found;
      const written = inPath(planned, value);
      // A segment of dots would lead to another place of the service.
      if (/^(\.|%2e)+$/i.test(written)) throw new InputError(JSON.stringify(name) + ' cannot be ' + written + '.');
      return written;
    }
  }

  function basic(user: string, password: string): string {
    return 'Basic ' + Buffer.from(user + ':' + password).toString('base64');
  }

  const tokens = new Map<string, { readonly token: string; readonly until: number }>();

  /** A token is asked for once, and kept for as long as it is good. */
  async function tokenOf(address: string, client: string, secret: string, scope: string): Promise<string> {
    const key = JSON.stringify([address, client, scope]);
    const known = tokens.get(key);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Authorization: basic(client, secret), Accept: 'application/json' },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope !== '' && { scope }) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!answer.ok) throw new Error('No token was given: ' + answer.status);
    const { access_token: token, expires_in: seconds } = (await answer.json()) as Record<string, unknown>;
    if (typeof token !== 'string') throw new Error('The answer has no token in it.');
    tokens.set(key, { token, until: Date.now() + (Number(seconds ?? 60) - 30) * 1_000 });
    return token;
  }

  ${ENCODING}

  function bestStatus<T extends { readonly status: string }>(all: readonly T[], status: number): T | undefined {
    const wanted = [String(status), String(status).charAt(0) + 'XX', 'default'];
    return wanted.map((one) => all.find((it) => it.status.toUpperCase() === one.toUpperCase())).find((one) => one !== undefined);
  }

  function content(answer: Response, text: string): unknown {
    const isJson = /\bjson\b/i.test(answer.headers.get('Content-Type') ?? '');
    return text === '' ? undefined : isJson ? JSON.parse(text) : text;
  }

  /** As a file is given to other actions: any bytes, in a text. */
  function fileOf(answer: Response, bytes: Uint8Array): Variables {
    const mimeType = answer.headers.get('Content-Type') || 'application/octet-stream';
    return { mimeType, content: Buffer.from(bytes).toString('base64') };
  }

  function inBody(body: unknown, name: string): unknown {
    return isObject(body) && Object.hasOwn(body as object, name) ? (body as Record<string, unknown>)[name] : undefined;
  }

  function read({ outputs }: RequestPlan, answer: Response, body: unknown, bytes: Uint8Array): Variables {
    const declared = outputs.flatMap(({ statuses }) => statuses ?? []);
    const isOther = bestStatus(declared.filter((one) => one !== 'default').map((status) => ({ status })), answer.status) === undefined;
    const given = outputs.flatMap(({ output, in: place, name = '', statuses, as, isFile }): [string, unknown][] => {
      const fits =
        statuses === undefined ||
        bestStatus(statuses.filter((one) => one !== 'default').map((status) => ({ status })), answer.status) !== undefined ||
        (statuses.includes('default') && isOther);
      if (!fits) return [];
      if (place === 'status') return [[output, answer.status]];
      if (place === 'body' && isFile) return bytes.length === 0 ? [] : [[output, fileOf(answer, bytes)]];
      if (place === 'body') return body === undefined ? [] : [[output, body]];
      if (place === 'data' || place === 'errors') {
        const value = place === 'data' ? inBody(inBody(body, 'data'), name) : inBody(body, 'errors');
        return value === undefined ? [] : [[output, value]];
      }
      const header = answer.headers.get(name);
      // What should be a number and is none is left out.
      if (header === null || (as === 'number' && !/^-?\d+(\.\d+)?$/.test(header))) return [];
      return [[output, as === 'number' ? Number(header) : as === 'flag' ? header === 'true' : header]];
    });
    return Object.fromEntries(given);
  }
`;
