import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { keyOf } from './t.ts';

export interface TextInCode {
  readonly key: string;
  /** "features/help/HelpPage.tsx:12" */
  readonly place: string;
}

/** Every text a language has to have, in the order of the files. What cannot be told from the code alone is an error. */
export function textsInCode(folder: string): TextInCode[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path))
    .filter((path) => !/^language[\\/]/.test(path))
    .sort()
    .flatMap((path) => textsIn(path, readFileSync(join(folder, path), 'utf8')));
}

export function textsIn(path: string, code: string): TextInCode[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const texts: TextInCode[] = [];
  const visit = (node: ts.Node): void => {
    const key = keyAt(node);
    if (key !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      texts.push({ key, place: `${path}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function keyAt(node: ts.Node): string | null {
  if (ts.isTaggedTemplateExpression(node) && ['t', 'rich'].includes(node.tag.getText()))
    return keyOf(partsOf(node.template));
  if (!ts.isCallExpression(node)) return null;
  const [first, second, third] = node.arguments;
  if (node.expression.getText() === 't') return fixed(first);
  if (node.expression.getText() !== 'counted') return null;
  const one = fixed(second);
  return `# ${one}|# ${third === undefined ? `${one}s` : fixed(third)}`;
}

function partsOf(template: ts.TemplateLiteral): string[] {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}

function fixed(text: ts.Expression | undefined): string {
  if (text !== undefined && ts.isStringLiteralLike(text)) return text.text;
  throw new Error(`${text?.getSourceFile().fileName ?? ''}: “${text?.getText() ?? ''}” is no fixed text.`);
}
