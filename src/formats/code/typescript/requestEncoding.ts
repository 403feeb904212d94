import { ts } from './typescriptText.ts';

/** How values are written into a request: its part of `src/contract/request.ts`. */
export const ENCODING = ts`
  function plain(value: unknown): string {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  function entriesOf(value: unknown): readonly Pair[] {
    return Object.entries(value as object).map(([name, one]) => [name, plain(one)]);
  }

  function isObject(value: unknown): boolean {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  /** As OData writes a key or a parameter: behind its style stands the form, * in it is the value, which cannot end it. */
  function literal({ name, style = '' }: PlannedInput, value: unknown): string {
    const [before = '', after = ''] = style.slice('odata '.length).split('*');
    const text = plain(value);
    if (before.endsWith("'")) return before + text.replaceAll("'", "''") + after;
    if (!/^[A-Za-z0-9_.:+-]+$/.test(text)) throw new InputError(JSON.stringify(name) + ' cannot be ' + JSON.stringify(text) + '.');
    return before + text + after;
  }

  const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|', tabDelimited: '\t' };

  /** As OpenAPI writes parameters of a query. */
  function pairs(planned: PlannedInput, value: unknown): readonly Pair[] {
    const { name, style = 'form', explode = style === 'form', isJson } = planned;
    if (style.startsWith('odata ')) return [[name, literal(planned, value)]];
    if (isJson) return [[name, JSON.stringify(value)]];
    if (Array.isArray(value)) {
      if (explode) return value.map((one) => [name, plain(one)]);
      return [[name, value.map(plain).join(SEPARATORS[style] ?? ',')]];
    }
    if (!isObject(value)) return [[name, plain(value)]];
    if (style === 'deepObject') return entriesOf(value).map(([key, one]) => [name + '[' + key + ']', one]);
    return explode ? entriesOf(value) : [[name, entriesOf(value).flat().join(',')]];
  }

  /** As OpenAPI writes headers and cookies. */
  function simple({ explode = false, isJson }: PlannedInput, value: unknown): string {
    if (isJson) return JSON.stringify(value);
    if (Array.isArray(value)) return value.map(plain).join(',');
    if (!isObject(value)) return plain(value);
    return entriesOf(value).map((pair) => pair.join(explode ? '=' : ',')).join(',');
  }

  /** Half a character becomes the one that stands for none, as in a query. */
  function encode(text: string): string {
    return encodeURIComponent(Buffer.from(text).toString());
  }

  /** As OpenAPI writes parameters of a path. */
  function inPath(planned: PlannedInput, value: unknown): string {
    const { name, style = 'simple', explode = false, isJson } = planned;
    if (style.startsWith('odata ')) return encode(literal(planned, value));
    const [start, between] = style === 'label' ? ['.', '.'] : style === 'matrix' ? [';', ';'] : ['', ','];
    const named = style === 'matrix' ? encode(name) + '=' : '';
    if (isJson || (!Array.isArray(value) && !isObject(value))) {
      return start + named + encode(isJson ? JSON.stringify(value) : plain(value));
    }
    if (Array.isArray(value)) {
      const all = value.map((one) => encode(plain(one)));
      return start + (explode ? all.map((one) => named + one).join(between) : named + all.join(','));
    }
    const all = entriesOf(value).map((pair) => pair.map(encode).join(explode ? '=' : ','));
    return start + (explode ? all.join(between) : named + all.join(','));
  }
`;
