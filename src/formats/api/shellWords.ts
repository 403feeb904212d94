const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
};

/**
 * Commands as the words a shell would make of them: quotes, escapes and continued lines, of POSIX shells and, as
 * browsers copy them, of Windows. Nothing is looked up or run.
 */
export function shellCommands(text: string): readonly (readonly string[])[] {
  const commands: string[][] = [];
  let words: string[] = [];
  let word: string | null = null;
  const endWord = (): void => {
    if (word !== null) words.push(word);
    word = null;
  };
  const endCommand = (): void => {
    endWord();
    if (words.length > 0) commands.push(words);
    words = [];
  };
  const isWindows = /\^\r?\n/.test(text) || text.includes('^"');
  const plain = isWindows ? text.replaceAll(/\^\r?\n/g, ' ').replaceAll(/\^(["%&|<>^{}\\])/g, '$1') : text;
  for (let at = 0; at < plain.length; at += 1) {
    const char = plain[at] ?? '';
    const next = plain[at + 1] ?? '';
    if (char === "'") {
      const end = plain.indexOf("'", at + 1);
      word = (word ?? '') + plain.slice(at + 1, end < 0 ? undefined : end);
      at = end < 0 ? plain.length : end;
    } else if (char === '$' && next === "'") {
      const quoted = ansiQuoted(plain, at + 2);
      word = (word ?? '') + quoted.text;
      at = quoted.end;
    } else if (char === '"') {
      const quoted = doubleQuoted(plain, at + 1);
      word = (word ?? '') + quoted.text;
      at = quoted.end;
    } else if (char === '\\' && (next === '\n' || (next === '\r' && plain[at + 2] === '\n'))) {
      at += next === '\r' ? 2 : 1;
    } else if (char === '\\') {
      word = (word ?? '') + next;
      at += 1;
    } else if (char === '\n' || char === ';' || char === '|' || (char === '&' && next === '&')) {
      endCommand();
      if (char === '&') at += 1;
    } else if (/\s/.test(char)) endWord();
    else if (char === '#' && word === null) {
      const end = plain.indexOf('\n', at);
      at = end < 0 ? plain.length : end - 1;
    } else word = (word ?? '') + char;
  }
  endCommand();
  return commands;
}

interface Quoted {
  readonly text: string;
  /** where the closing quote is */
  readonly end: number;
}

function doubleQuoted(text: string, start: number): Quoted {
  let result = '';
  let at = start;
  for (; at < text.length && text[at] !== '"'; at += 1) {
    const next = text[at + 1] ?? '';
    if (text[at] === '\\' && ['"', '\\', '$', '`', '\n'].includes(next)) {
      at += 1;
      if (next !== '\n') result += next;
    } else result += text[at] ?? '';
  }
  return { text: result, end: at };
}

/** `$'…'`: as browsers write what has special characters in it. */
function ansiQuoted(text: string, start: number): Quoted {
  let result = '';
  let at = start;
  for (; at < text.length && text[at] !== "'"; at += 1) {
    if (text[at] !== '\\') {
      result += text[at] ?? '';
      continue;
    }
    const code = /^\\(?:u([0-9a-fA-F]{1,4})|x([0-9a-fA-F]{1,2}))/.exec(text.slice(at, at + 6));
    if (code) {
      result += String.fromCharCode(parseInt(code[1] ?? code[2] ?? '0', 16));
      at += code[0].length - 1;
    } else {
      at += 1;
      const next = text[at] ?? '';
      result += ESCAPES[next] ?? next;
    }
  }
  return { text: result, end: at };
}
