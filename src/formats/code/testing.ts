import fc from 'fast-check';
import type { ApiOrigin } from '../../domain/api/ApiOrigin.ts';
import type { Action, Connector, Parameter } from '../../domain/connector/connector.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { VALUE_TYPES } from '../../domain/connector/types.ts';
import { writeConnector } from '../activiti/writeConnector.ts';
import { codeFiles } from './codeFiles.ts';
import type { CodeFile } from './CodeProject.ts';
import type { CodeTarget } from './CodeTarget.ts';
import { firstOptions } from './optionProblems.ts';

/** For tests: texts that try to leave the place they stand in, one way or another. */
export const HOSTILE: readonly string[] = [
  '*/ process.exit(1); /*',
  '\\u002a\\u002f static { System.exit(1); } \\u002f\\u002a',
  '\\u000a System.exit(1); //',
  '\\\\u0022 + evil() + \\u0022',
  '"; evil(); "',
  "'; evil(); '",
  "\\'; evil(); //",
  '`${evil()}`',
  '${{ github.event.issue.title }}',
  '#{T(java.lang.Runtime).getRuntime()}',
  '${jndi:ldap://x/a}',
  'a\n- run: evil\r\nRUN evil',
  '\u2028evil()\u2029evil()\u0085evil()',
  '\u202e gnp.exe \u202c \u200b',
  '$(touch x) `touch x` && touch x',
  '../../etc/passwd',
  '..\\..\\windows',
  'CON',
  'aux',
  'class',
  'default',
  'arguments',
  'constructor',
  '__proto__',
  'toString',
  'getClass',
  'hashCode',
  '</script><img src=x onerror=evil()>',
  '-->]]><evil/>',
  'YES: [no, 0o14]',
  '😀',
  'Пример',
  'مثال',
  'é',
  '\ud800 alone',
  '\0\x07\x1b[31m',
  '1st',
  ' ',
  'a b',
  'A-B',
  'a_b',
  'aB',
  '|a|b|',
  '[x](javascript:evil())',
  '%s%n%x {0}',
  '@Deprecated {@link evil}',
  '// evil',
  '/* evil',
  '\\',
  '"""',
];

const word = fc.constantFrom('plain', 'size', 'Order id', 'to', 'note');
const type = fc.constantFrom(...VALUE_TYPES, 'bigdecimal', 'somethingElse');

/** Takes one text for another: the same connector, once harmless and once hostile. */
type Say = (place: string) => string;

interface Outline {
  readonly actions: readonly {
    readonly inputs: readonly (readonly [string, boolean, JsonValue | undefined])[];
    readonly outputs: readonly string[];
  }[];
  readonly settings: readonly (readonly [boolean, boolean])[];
  readonly errors: number;
}

const outline: fc.Arbitrary<Outline> = fc.record({
  actions: fc.array(
    fc.record({
      inputs: fc
        .array(
          fc.tuple(
            type,
            fc.boolean(),
            fc.option(fc.constantFrom<JsonValue>({ type: 'object' }, { enum: ['x'] })),
          ),
          { maxLength: 4 },
        )
        .map((all) => all.map(([one, required, model]) => [one, required, model ?? undefined] as const)),
      outputs: fc.array(type, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  settings: fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 3 }),
  errors: fc.integer({ min: 0, max: 3 }),
});

/** Pairs of connectors that differ in their words alone: the second one's are hostile. */
export const arbitraryPair: fc.Arbitrary<readonly [Connector, Connector]> = fc
  .tuple(
    outline,
    fc.infiniteStream(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }))),
    word,
  )
  .map(([shape, hostile, harmless]) => {
    const count = { told: 0 };
    const plain = connectorOf(shape, (place) => `${harmless} ${place}`);
    const bad = connectorOf(shape, (place) => {
      count.told += 1;
      const text = hostile.next().value as string;
      // No two alike, and none empty: that would be another connector.
      return place.endsWith('name') ? `${text}${count.told}` : `${text}.`;
    });
    return [plain, bad] as const;
  });

function connectorOf({ actions, settings, errors }: Outline, say: Say): Connector {
  return {
    name: say('connector name'),
    description: say('description'),
    actions: actions.map(({ inputs, outputs }, at): Action => ({
      key: `a${at}`,
      name: say(`action ${at} name`),
      description: say('description'),
      inputs: inputs.map(([kind, required, model], index) =>
        parameterOf(say, `input ${index}`, kind, required, model),
      ),
      outputs: outputs.map((kind, index) => parameterOf(say, `output ${index}`, kind, false, undefined)),
      rest: {},
    })),
    events: [],
    config: settings.map(([required, secure], at) => ({
      name: say(`setting ${at} name`),
      description: say('description'),
      required,
      secure,
      ...(!secure && { value: say('value') }),
      rest: {},
    })),
    errors: Array.from({ length: errors }, (_, at) => ({
      name: say(`error ${at} name`),
      code: say(`code ${at} name`),
      description: say('description'),
      rest: {},
    })),
    rest: {},
  };
}

function parameterOf(
  say: Say,
  place: string,
  kind: string,
  required: boolean,
  model: JsonValue | undefined,
): Parameter {
  const words = model !== undefined && typeof model === 'object' && model !== null && 'enum' in model;
  return {
    id: place,
    name: say(`${place} name`),
    type: kind,
    required,
    description: say('description'),
    ...(kind === 'string' && { model: { enum: [say('allowed one name'), say('allowed two name')] } }),
    ...(kind === 'json' &&
      !words && { model: { type: 'object', properties: { [say('member name')]: { type: 'string' } } } }),
    ...(kind === 'array' && { value: [say('value')] }),
    rest: {},
  };
}

/**
 * As if every action had come from the description of an API, whose words are those of the connector; where a setting
 * can hold its address, they are requests.
 */
function originOf({ actions, config, errors, description = '' }: Connector): ApiOrigin {
  const word = description.replaceAll(/[{}]/g, '');
  const [server] = config;
  return {
    ...{ format: 'openapi-3.1', title: description, version: description },
    servers: server
      ? [{ config: server.name, urls: [], variables: [{ name: word, config: server.name }] }]
      : [],
    schemes: [
      {
        name: 'key',
        kind: 'api-key',
        in: 'header',
        key: word,
        entries: [{ role: 'key', config: server?.name ?? '' }],
      },
    ],
    calls: actions.map(({ key, inputs, outputs }, at) => ({
      ...{ action: key, operation: word, method: 'post', server: server?.name ?? '' },
      path: `/${word}/${inputs.length > 0 ? '{id}' : ''}`,
      inputs: inputs.map((input, index) => ({
        parameter: input.id ?? '',
        in: index === 0 ? 'path' : index === 1 ? 'header' : 'field',
        name: index === 0 ? 'id' : input.name,
        ...(index === 2 && { style: word }),
      })),
      body: { mediaType: `application/json; x=${word}` },
      outputs: outputs.map((output, index) => ({
        parameter: output.id ?? '',
        in: index === 0 ? 'body' : 'header',
        name: output.name,
        statuses: index === 0 ? ['200'] : [word],
      })),
      errors: errors.map(({ code = '' }, index) => ({ status: String(404 + index), code })),
      ...(at > 0 && { security: [[{ scheme: 'key', scopes: [word] }]] }),
    })),
  };
}

/** @throws Error with the reason, where no code is made of it */
export function madeCode(connector: Connector, target: CodeTarget, version = '1.2.0'): readonly CodeFile[] {
  const made = codeFiles(
    { connector, text: writeConnector(connector), version, about: { api: originOf(connector) } },
    target,
    firstOptions(connector.name),
  );
  if (made.refused !== null) throw new Error(made.refused);
  return made.files;
}

/** A connector whose every word is the text. */
export function connectorOfWord(text: string): Connector {
  return connectorOf(
    {
      actions: [
        {
          inputs: [
            ['string', true, undefined],
            ['json', false, undefined],
          ],
          outputs: ['string', 'array'],
        },
        { inputs: [['date', false, undefined]], outputs: [] },
      ],
      settings: [
        [true, false],
        [true, true],
      ],
      errors: 2,
    },
    (place) => (place.endsWith('name') ? `${text}${/\d/.exec(place)?.[0] ?? ''}` : text),
  );
}
