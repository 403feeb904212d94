import { CodeText, codeTag } from '../CodeText.ts';
import { escapeUnseen } from '../escapeUnseen.ts';

// What people wrote, as YAML of a GitHub workflow. `${{` would be an expression there, in a string as well.

type Yaml = CodeText<'yaml'>;
export const yaml = codeTag('yaml');

export function yamlString(text: string): Yaml {
  return new CodeText('yaml', escapeUnseen(JSON.stringify(text)).replaceAll('${{', String.raw`$\u007b{`));
}
