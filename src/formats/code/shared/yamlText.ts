import { CodeText, codeTag } from '../CodeText.ts';
import { commentLines } from '../commentLines.ts';
import { escapeUnseen } from '../escapeUnseen.ts';

// What people wrote, as YAML: of a GitHub workflow, of Compose, of a Helm chart. `${{` would be an expression in the
// first and `{{` a template in the last, in a string as well.

type Yaml = CodeText<'yaml'>;
export const yaml = codeTag('yaml');

export function yamlString(text: string): Yaml {
  return new CodeText('yaml', escapeUnseen(JSON.stringify(text)).replaceAll(/\{(?=\{)/g, String.raw`\u007b`));
}

/** The name of an environment variable, or another plain word; quoted where YAML would read a truth value. */
export function yamlName(name: string): Yaml {
  checkPlain(name);
  const isOther = /^(y|n|yes|no|on|off|true|false|null)$/i.test(name);
  return new CodeText('yaml', isOther ? `"${name}"` : name);
}

function checkPlain(name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) throw new Error(`Not a plain word: ${name}`);
}

/** Lines of a comment; nothing for an empty text. */
export function yamlComment(...texts: readonly string[]): Yaml {
  const lines = commentLines(texts, (text) => text);
  return new CodeText('yaml', lines.map((line) => `# ${line}`).join('\n'));
}
