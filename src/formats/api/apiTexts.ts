// What is told by its text alone. Nothing else is needed for it, so that the page can ask before a reader is loaded.

/** Its first line that is no comment is a command: descriptions quote commands, too. */
export function isCurl(text: string): boolean {
  const lines = text.slice(0, 10_000).split('\n');
  const first = lines.find((line) => !/^\s*(#.*|```.*)?$/.test(line)) ?? '';
  return /^\s*(?:[$>] ?)?curl(\.exe)?\s/i.test(first);
}

/** The first line of a request: method and address. */
export const REQUEST_LINE = /^\s*([A-Za-z][A-Za-z-]*)[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*(?:\r?\n|$)/;

const METHODS: ReadonlySet<string> = new Set('GET POST PUT PATCH DELETE HEAD OPTIONS QUERY'.split(' '));

export function isHttpMessage(text: string): boolean {
  const [, method = '', address = ''] = REQUEST_LINE.exec(text) ?? [];
  return METHODS.has(method.toUpperCase()) && /^(https?:\/\/|\/)/i.test(address);
}

/** What may stand before the first definition of a schema: comments and descriptions. */
const BEFORE = /^(?:[\s,\uFEFF]+|#[^\n]*|"""(?:\\"""|(?!""")[^])*"""|"[^"\n]*")+/;

/** A text in the language of GraphQL schemas, by its first definition. Words that happen to begin like one are none. */
export function isSchemaText(text: string): boolean {
  const start = text.slice(0, 200_000).replace(BEFORE, '');
  return FIRST_DEFINITION.test(start);
}

const NAME = '[_A-Za-z]\\w*';
const FIRST_DEFINITION = new RegExp(
  [
    String.raw`^(?:extend\s+)?schema\s*[@{]`,
    String.raw`^(?:extend\s+)?(?:type|interface|input|enum)\s+${NAME}\s*(?:[{@&]|implements\s|\n\s*(?:[{#"]|(?:extend|schema|type|interface|input|enum|union|scalar|directive)\s))`,
    String.raw`^(?:extend\s+)?union\s+${NAME}\s*[@=]`,
    String.raw`^(?:extend\s+)?scalar\s+${NAME}\s*(?:@|\n)`,
    String.raw`^directive\s*@`,
  ].join('|'),
);
