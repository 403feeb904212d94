import type { ApiServer } from '../../domain/api/ApiDescription.ts';
import { t } from '../../language/t.ts';
import type { RecordedRequest, RecordedValue } from './RecordedRequest.ts';

type Address = Pick<RecordedRequest, 'server' | 'path' | 'inPath' | 'query' | 'refused'>;

/**
 * An address as it was written, taken apart. `{{names}}` stand for variables: those in front are of the server, those
 * behind it are inputs.
 * @param variables values that are known of them
 */
export function recordedAddress(text: string, variables: ReadonlyMap<string, string>): Address {
  const whole = withServer(text.trim(), variables);
  const [before = ''] = whole.split('#', 1);
  const mark = before.indexOf('?');
  const address = mark < 0 ? before : before.slice(0, mark);
  const query = mark < 0 ? [] : queryOf(before.slice(mark + 1), variables);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const isAddress = scheme === 'http' || scheme === 'https';
  if (scheme !== undefined && !isAddress && !/^[\w.-]+:\d/.test(address))
    return { ...NOTHING, refused: t`“${scheme}:” is no address of an API; http and https are.` };
  const parts = /^((?:https?:\/\/)?(?:[^/{}]|\{\{[^{}]*\}\})*)(\/.*)?$/i.exec(address);
  if (!parts) return { ...NOTHING, refused: t('It has no address that can be read.') };
  const [, host = '', path = '/'] = parts;
  return { ...serverOf(host), ...pathOf(path, variables), query };
}

const NOTHING = { path: '/', inPath: [], query: [] } as const;

/** A variable in front that is known is what it stands for: it may hold more than a host. */
function withServer(text: string, variables: ReadonlyMap<string, string>): string {
  let whole = text;
  // A variable may stand for one that stands for another; not for ever.
  for (let step = 0; step < 5; step += 1) {
    const name = /^\{\{\s*([^{}]*?)\s*\}\}/.exec(whole);
    const value = name && variables.get(name[1] ?? '');
    if (!name || value === undefined || value === null || value === '') break;
    const rest = whole.slice(name[0].length);
    whole = `${rest.startsWith('/') ? value.replace(/\/+$/, '') : value}${rest}`;
  }
  return whole;
}

function serverOf(host: string): { readonly server?: ApiServer } {
  const names = namesIn(host);
  if (host === '' || (names.length === 1 && host.replace(/^\{\{[^{}]*\}\}$/, '') === '')) return {};
  const url = host.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, '{$1}');
  return {
    server: {
      url: /^https?:\/\//i.test(url) ? url : `http://${url}`,
      variables: names.map((name) => ({ name })),
    },
  };
}

/** `:name` and `{{name}}` are inputs. */
function pathOf(path: string, variables: ReadonlyMap<string, string>): Pick<Address, 'path' | 'inPath'> {
  const inPath: RecordedValue[] = [];
  const add = (name: string): string => {
    const value = variables.get(name);
    if (!inPath.some((one) => one.name === name))
      inPath.push({ name, ...(value !== undefined && { value }) });
    return `{${name}}`;
  };
  const segments = path.split('/').map((segment) => {
    const named = /^:([A-Za-z_][\w.-]*)$/.exec(segment);
    if (named) return add(named[1] ?? '');
    // A brace of its own would be taken for an input.
    return segment
      .split(/(\{\{[^{}]*\}\})/)
      .map((part) => {
        const name = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(part)?.[1];
        return name === undefined || name === ''
          ? part.replaceAll('{', '%7B').replaceAll('}', '%7D')
          : add(name);
      })
      .join('');
  });
  return { path: segments.join('/'), inPath };
}

function queryOf(text: string, variables: ReadonlyMap<string, string>): readonly RecordedValue[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...rest] = part.split('=');
      return { name: decoded(name), value: filled(decoded(rest.join('=')), variables) };
    });
}

/** With the values that are known; a `{{name}}` that is not, is no value. */
export function filled(text: string, variables: ReadonlyMap<string, string>): string {
  const value = text.replaceAll(
    /\{\{\s*([^{}]*?)\s*\}\}/g,
    (whole, name: string) => variables.get(name) ?? whole,
  );
  return /\{\{[^{}]*\}\}/.test(value) ? '' : value;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = '']) => name))];
}
