import { t } from '../../language/t.ts';
import { translatedSentence } from './schemaSentences.ts';

/** One finding of a JSON schema, as far as a sentence is made of it. */
export interface SchemaFinding {
  readonly keyword: string;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Why a value does not fit the schema, as a sentence. */
export function schemaMessage({ keyword, message, params }: SchemaFinding): string {
  switch (keyword) {
    case 'required':
      return t`${named(params.missingProperty)} is missing.`;
    case 'additionalProperties':
      return t`${named(params.additionalProperty)} is not known here.`;
    case 'type':
      return t`This has to be ${oneOf(listOf(params.type).map(typeName))}.`;
    case 'enum':
      return t`This has to be ${oneOf(listOf(params.allowedValues).map(named))}.`;
    case 'const':
      return t`This has to be ${named(params.allowedValue)}.`;
    case 'minimum':
      return t`This has to be ${String(params.limit)} or more.`;
    case 'maximum':
      return t`This has to be ${String(params.limit)} or less.`;
    case 'maxLength':
      return t`This is longer than ${String(params.limit)} characters.`;
    case 'pattern':
      return t`This does not match ${String(params.pattern)}.`;
    case 'contains':
      return t('Something that is needed is missing from this list.');
    case 'deprecated':
      // The schema says it of a default that is to be FEEL and is not, and of a binding that has another form now.
      return message === 'Value is deprecated'
        ? t('The value has a deprecated form: where an expression is required, it begins with “=”.')
        : sentence(message);
    case 'not':
      return t('What is said here does not go together.');
    default:
      return sentence(message);
  }
}

/** Of several ways to say something none was taken. */
export function missingMessage(keys: readonly string[]): string {
  return keys.length === 1
    ? t`${named(keys[0])} is missing.`
    : t`One of ${keys.map(named).join(', ')} is missing.`;
}

const TYPES: ReadonlyMap<unknown, string> = new Map([
  ['string', t('text')],
  ['integer', t('a whole number')],
  ['number', t('a number')],
  ['boolean', t('true or false')],
  ['object', t('an object')],
  ['array', t('a list')],
]);

function typeName(type: unknown): string {
  return TYPES.get(type) ?? String(type);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function named(value: unknown): string {
  return typeof value === 'string' ? t`“${value}”` : String(value);
}

function oneOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return t`${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

/** Messages the schema brings along, with the quotes and the end of our sentences, in the language of the page. */
function sentence(message: string): string {
  const text = message
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll(/`([^`]*)`/g, '“$1”')
    .replaceAll(/\{ ([^{}]*) \}/g, '$1')
    .replace(/ \(resolved to 'null'\)/, '')
    .replaceAll(/'([\w:.]+)'/g, '“$1”')
    .replace(/=\[\]/g, '')
    .trim();
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return translatedSentence(/[.!?]$/.test(begun) ? begun : `${begun}.`);
}
