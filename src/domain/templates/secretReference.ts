import { t } from '../../language/t.ts';
import type { TemplateValue } from './ElementTemplate.ts';

/** What the value of a secret is. */
export type SecretReference =
  /** `braces`: {{secrets.NAME}}, `feel`: camunda.secrets.NAME in an expression, `bare`: secrets.NAME, as long ago */
  | {
      readonly kind: 'reference';
      readonly form: 'braces' | 'feel' | 'bare';
      readonly names: readonly string[];
    }
  /** an expression that names no secret: what it takes may come from one */
  | { readonly kind: 'expression' }
  | { readonly kind: 'empty' }
  /** not finished: no closing braces, or no name */
  | { readonly kind: 'incomplete'; readonly missing: 'end' | 'name' }
  /** looks like a reference in a form no engine reads: ${secrets.X}, camunda.secrets.X outside of FEEL, {{X}} */
  | { readonly kind: 'unknown-form'; readonly name: string | null }
  /** the secret itself */
  | { readonly kind: 'plain' };

const BRACES = /\{\{\s*secrets\.([\w./-]+)\s*\}\}/g;
const FEEL = /(?<![\w.])(?:camunda\.)?secrets\.([\w-]+)/g;
/** what other tools write */
const FOREIGN =
  /\$\{\s*(?:camunda\.)?secrets?[.:]([\w.-]*)\s*\}|^camunda\.secrets\.([\w.-]+)$|^\{\{\s*([\w.-]+)\s*\}\}$|^\$\{([A-Z][A-Z0-9_]*)\}$/;

export function secretReference(value: TemplateValue | undefined): SecretReference {
  const text = value === undefined ? '' : String(value).trim();
  if (text === '' || text === '=') return { kind: 'empty' };
  const braces = [...text.matchAll(BRACES)].map(([, name = '']) => name);
  if (text.split('{{').length !== text.split('}}').length && (text.includes('{{') || braces.length > 0)) {
    return { kind: 'incomplete', missing: 'end' };
  }
  if (/\{\{\s*secrets\.?\s*\}\}/.test(text) || /^=?\s*(?:camunda\.)?secrets\.?$/.test(text)) {
    return { kind: 'incomplete', missing: 'name' };
  }
  if (braces.length > 0) return { kind: 'reference', form: 'braces', names: braces };
  const isExpression = text.startsWith('=');
  const names = isExpression ? [...text.matchAll(FEEL)].map(([, name = '']) => name) : [];
  if (names.length > 0) return { kind: 'reference', form: 'feel', names };
  const bare = /^secrets\.([\w-]+)$/.exec(text)?.[1];
  if (bare !== undefined) return { kind: 'reference', form: 'bare', names: [bare] };
  const foreign = FOREIGN.exec(text);
  if (foreign) {
    // Groups of the other alternatives are not there, whatever their type says.
    const names: readonly (string | undefined)[] = foreign.slice(1);
    return { kind: 'unknown-form', name: names.find((name) => name !== undefined) ?? null };
  }
  // A text in quotes is the secret itself, whatever it is put together with.
  if (isExpression && !/^=\s*"(?:[^"\\]|\\.)*"\s*$/s.test(text)) return { kind: 'expression' };
  return { kind: 'plain' };
}

/** What is wrong with the value of a secret: it may only say where the secret is kept. Null when nothing is. */
export function secretProblem(value: TemplateValue | undefined): string | null {
  const found = secretReference(value);
  switch (found.kind) {
    case 'incomplete':
      return found.missing === 'end'
        ? t('The reference is not closed: write {{secrets.NAME}}.')
        : t('The reference names no secret: write {{secrets.NAME}}.');
    case 'unknown-form':
      return t`No engine reads this as a secret: write ${`{{secrets.${found.name ?? 'NAME'}}}`}.`;
    case 'plain':
      return t('A secret is never written here. Refer to it: {{secrets.NAME}}.');
    default:
      return null;
  }
}
