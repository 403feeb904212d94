import { syntaxTree } from '@codemirror/language';
import { camundaBuiltins } from '@camunda/feel-builtins';
import {
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { t } from '../../language/t.ts';

/** One function under one name: there may be several ways to call it. */
interface FeelFunction {
  readonly name: string;
  /** '(string: string): number' */
  readonly signature: string;
  /** its first sentence, and the other ways to call it */
  readonly about: string;
  readonly parameters: readonly string[];
}

const FUNCTIONS: readonly FeelFunction[] = [
  ...new Map(camundaBuiltins.map((one) => [one.name, one])).keys(),
].map(functionNamed);

/**
 * The functions of the engine, with what they take and give. Their names are of several words: as many of those before
 * the caret as begin one are replaced.
 */
export function feelFunctions(context: CompletionContext): CompletionResult | null {
  // A name of several words that is half typed is no expression yet, so that only texts and comments are told apart.
  const { name } = syntaxTree(context.state).resolveInner(context.pos, -1);
  if (/String|Comment/.test(name)) return null;
  const before = context.matchBefore(/[\p{L}_][\p{L}\p{N}_ ]*/u);
  if (before === null) return null;
  const found = functionsFor(before.text);
  if (found === null) return null;
  return { from: context.pos - found.typed.length, options: found.functions.map(toCompletion) };
}

/** Those that begin with the last words of the text, with the longest of them that begins one. */
export function functionsFor(
  text: string,
): { readonly typed: string; readonly functions: readonly FeelFunction[] } | null {
  for (const { index } of text.matchAll(/(?<=^|\s)\S/gu)) {
    const typed = text.slice(index);
    const functions = FUNCTIONS.filter(({ name }) => name.startsWith(typed.toLowerCase()));
    if (functions.length > 0) return { typed, functions };
  }
  return null;
}

function toCompletion({ name, signature, about, parameters }: FeelFunction): Completion {
  const places = parameters.map((parameter) => `\${${parameter}}`).join(', ');
  return {
    label: name,
    type: 'function',
    detail: signature,
    info: about,
    apply: snippet(`${name}(${places})`),
  };
}

function functionNamed(name: string): FeelFunction {
  const ways = camundaBuiltins.filter((one) => one.name === name);
  const [first] = ways;
  const info = first?.info ?? '';
  const signatures = ways.map(({ info: one }) => textOf(/<code[^>]*>([^\n<]*)/.exec(one)?.[1] ?? ''));
  const about = textOf(/<p>([\s\S]*?)<\/p>/.exec(info)?.[1] ?? '');
  return {
    name,
    signature: (signatures[0] ?? '').slice(name.length),
    about: [about, ...signatures.slice(1).map((one) => t`Also: ${one}`)].join(' '),
    parameters: first?.params?.map((one) => one.name) ?? [],
  };
}

/** The descriptions are HTML of the package's own; here they are plain text. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
