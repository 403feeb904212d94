import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { action, connector as called } from '../../domain/testing.ts';
import { readConnector } from '../activiti/connectorJson.ts';
import { unzip } from '../zip.ts';
import { codeFiles, codeZip } from './codeFiles.ts';
import type { CodeFile } from './CodeProject.ts';
import { CODE_TARGETS } from './CodeTarget.ts';
import { firstOptions, optionProblems } from './optionProblems.ts';
import { arbitraryPair, connectorOfWord, HOSTILE, madeCode } from './testing.ts';

function textOf(files: readonly CodeFile[], wanted: string): string {
  const found = files.find((file) => file.path === wanted);
  if (!found) throw new Error(`There is no ${wanted}`);
  return found.text;
}

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly image: string; readonly env_file: string; readonly environment?: unknown }>
  >;
}

interface HelmValues {
  readonly image: object;
  readonly env: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: object }[];
}

function composeNames(files: readonly CodeFile[]): readonly string[] {
  const lines = textOf(files, 'compose.yaml').split('\n');
  const from = lines.findIndex((line) => /^ +# Variables: /.test(line));
  const to = lines.findIndex((line) => /^ +env_file: \.env$/.test(line));
  const said = lines.slice(from, to).map((line) => line.replace(/^ +# /, ''));
  return Array.from(
    said
      .join(' ')
      .replace('Variables: ', '')
      .matchAll(/[A-Z]\w*/g),
    ([name]) => name,
  );
}

function valueNames(files: readonly CodeFile[]): readonly string[] {
  return (parse(textOf(files, 'deploy/values.yaml')) as HelmValues).env.map(({ name }) => name);
}

function exampleNames(files: readonly CodeFile[]): readonly string[] {
  return Array.from(textOf(files, '.env.example').matchAll(/^#?([A-Z]\w*)=/gm), ([, name = '']) => name);
}

/** Every line of a Dockerfile is an instruction of ours, its quoted values closed and without variables. */
function dockerProblems(text: string): readonly string[] {
  const LINE =
    /^(FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|CMD) [^"\\]*(\["[^\\]*"\])?$|^LABEL [a-z.]+="([^"\\$`]|\\["\\$`])*"$|^$/;
  return text.split('\n').filter((line) => !LINE.test(line));
}

describe.each(CODE_TARGETS)('code for %s', (target) => {
  test('given any words, when the other files are read, then nothing of the words is anything but a word', () => {
    fc.assert(
      fc.property(arbitraryPair, ([, hostile]) => {
        const files = madeCode(hostile, target);
        expect(dockerProblems(textOf(files, 'Dockerfile'))).toEqual([]);
        const workflow = parseDocument(textOf(files, '.github/workflows/build.yml'));
        expect(workflow.errors).toEqual([]);
        const read = workflow.toJS() as Record<string, Record<string, unknown>>;
        expect(Object.keys(read)).toEqual(['name', 'on', 'permissions', 'env', 'jobs']);
        expect(Object.keys(read.jobs ?? {})).toEqual(['build']);
        for (const name of ['compose.yaml', 'deploy/values.yaml']) {
          expect(parseDocument(textOf(files, name)).errors).toEqual([]);
        }
        expect(composeNames(files)).toEqual(exampleNames(files));
        expect(valueNames(files)).toEqual(exampleNames(files));
        for (const line of textOf(files, '.env.example').split('\n')) {
          expect(line).toMatch(/^(#?[A-Z][A-Z0-9_]*=|# .*|)$/u);
        }
        for (const { path: name, text } of files) {
          expect(name).toMatch(/^[^/\\:*?"<>|]+(\/[^/\\:*?"<>|]+)*$/);
          expect(name.split('/')).not.toContain('..');
          if (name.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
        }
      }),
      { numRuns: 25 },
    );
  });

  test.each(HOSTILE)(
    'given %j as every word, when a README is made, then no HTML and no link is in it',
    (word) => {
      const readme = textOf(madeCode(connectorOfWord(word), target), 'README.md');
      expect(readme).not.toMatch(/(?<!\\)<\w|(?<!\\)\]\(/);
    },
  );

  test.each(['values', 'request', 'errors', 'answer', 'configuration', 'actions', 'main', 'service'])(
    'given an action called %s, when code is made, then no file takes the place of another',
    (name) => {
      const connector = called(name, [action(name)]);
      const paths = madeCode(connector, target).map((file) => file.path.toLowerCase());
      expect(new Set(paths).size).toBe(paths.length);
    },
  );

  test('given a connector, when code is made twice, then it is the same, with the definition byte for byte', () => {
    const connector = called('mail', [action('send')]);
    const text = '{"name":"mail","actions":{"a":{"id":"a","name":"send"}}}';
    const source = { connector, text, version: '1.2.0' };
    const first = codeFiles(source, target, firstOptions('mail'));
    expect(first).toEqual(codeFiles(source, target, firstOptions('mail')));
    if (first.refused !== null) throw new Error(first.refused);
    expect(textOf(first.files, 'connector/mail.json')).toBe(text);
    const { path: name, bytes } = codeZip(first.files, firstOptions('mail'));
    expect(name).toBe('mail-connector.zip');
    expect(unzip(bytes).map((file) => file.path)).toEqual(
      first.files.map((file) => `mail-connector/${file.path}`),
    );
  });

  test('given values of a secret, when code is made, then they are nowhere', () => {
    const connector = {
      ...called('mail', [action('send')]),
      config: [{ name: 'TOKEN', secure: true, value: 'hunter2', rest: {} }],
    };
    const files = codeFiles({ connector, text: '{}', version: '1.0.0' }, target, firstOptions('mail'));
    if (files.refused !== null) throw new Error(files.refused);
    expect(files.files.filter(({ text }) => text.includes('hunter2'))).toEqual([]);
    expect(textOf(files.files, '.env.example')).toContain('\n#TOKEN=\n');
  });

  test('given a setting that shells have a value of their own for, then Compose takes the one in .env and fills in none', () => {
    const connector = {
      ...called('mail', [action('send')]),
      config: [
        { name: 'USERNAME', required: true, rest: {} },
        { name: 'HOME', rest: {} },
      ],
    };
    const files = madeCode(connector, target);
    const [service] = Object.values((parse(textOf(files, 'compose.yaml')) as Compose).services);
    expect(service?.env_file).toBe('.env');
    expect(service?.environment).toBeUndefined();
    expect(textOf(files, 'compose.yaml')).not.toContain('$');
    expect(composeNames(files)).toContain('USERNAME');
  });

  test('given settings, when it is deployed, then secrets are referred to and values are what the definition says', () => {
    const value = '{{ .Values.evil }} $(TOKEN) ${PATH} "#\n- a: b';
    const connector = {
      ...called('mail', [action('send')]),
      config: [
        { name: 'TOKEN', secure: true, required: true, value: 'hunter2', rest: {} },
        { name: 'PLACE', value, rest: {} },
        { name: 'NO', rest: {} },
      ],
    };
    const files = madeCode(connector, target, '1.2.0-rc.1');
    const compose = parse(textOf(files, 'compose.yaml')) as Compose;
    const [service] = Object.values(compose.services);
    expect(service?.image).toBe('connectors/mail-connector:1.2.0-rc.1');
    expect(textOf(files, 'deploy/values.yaml')).not.toContain('{{');
    const values = parse(textOf(files, 'deploy/values.yaml')) as HelmValues;
    expect(values.image).toMatchObject({
      repository: 'connectors/mail-connector',
      tag: '1.2.0-rc.1',
    });
    expect(values.env.find(({ name }) => name === 'TOKEN')?.valueFrom).toEqual({
      secretKeyRef: { name: 'mail-connector', key: 'TOKEN', optional: false },
    });
    expect(values.env.find(({ name }) => name === 'PLACE')?.value).toBe(value.replace('$(', '$$$('));
  });
});

describe('an image where it is run', () => {
  test.each(CODE_TARGETS)(
    'given code for %s, then probes ask what it answers, it runs as nobody, and has time to end its work',
    (target) => {
      const files = madeCode(called('mail', [action('send')]), target);
      const values = parse(textOf(files, 'deploy/values.yaml')) as Record<string, unknown>;
      const health = target === 'java-activiti7' ? '/actuator/health' : '/health';
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
        expect(values[probe]).toMatchObject({ httpGet: { path: health, port: 8080 } });
      expect(values.podSecurityContext).toMatchObject({ runAsNonRoot: true });
      expect(values.terminationGracePeriodSeconds).toBe(30);
      const compose = parse(textOf(files, 'compose.yaml')) as Compose;
      const [service] = Object.values(compose.services);
      expect(service).toMatchObject({ stop_grace_period: '30s', cap_drop: ['ALL'] });
      expect(textOf(files, 'Dockerfile')).toMatch(/\nUSER 1000\n/);
      const served = files.filter((file) => /\.(ts|py|java|cs|properties)$/.test(file.path));
      expect(served.some(({ text }) => text.includes('/health') || text.includes('include=health'))).toBe(
        true,
      );
    },
  );

  test.each(CODE_TARGETS)(
    'given code for %s, when the example of its environment is copied, then what may be left out is not set',
    (target) => {
      const connector = {
        ...called('mail', [action('send')]),
        config: [
          { name: 'NEEDED', required: true, rest: {} },
          { name: 'KNOWN', required: true, value: 'here', rest: {} },
          { name: 'SPARE', rest: {} },
        ],
      };
      const set = textOf(madeCode(connector, target), '.env.example').match(/^\w+(?==$)/gm);
      expect(set).toEqual(target === 'java-activiti7' ? ['NEEDED'] : ['CAMUNDA_REST_ADDRESS', 'NEEDED']);
    },
  );
});

describe('a connector no code can be made of', () => {
  test.each([
    ['no action', called('mail'), /Add an action/],
    ['two of one name', called('mail', [action('a'), action('a')]), /Two actions/],
    ['a very long name', called('mail', [action('a'.repeat(200_000))]), /longer than/],
  ])('given %s, when code is asked for, then it is told why', (_, connector, why) => {
    const made = codeFiles(
      { connector, text: '{}', version: '1.0.0' },
      'java-camunda8',
      firstOptions('mail'),
    );
    expect(made.refused).toMatch(why);
  });

  test.each(HOSTILE)(
    'given %j as an option, when it is checked, then it is refused or a plain word',
    (word) => {
      const problems = optionProblems({ projectName: word, group: word, image: word });
      if (problems.projectName === null) expect(word).toMatch(/^[a-z][a-z0-9-]*$/);
      if (problems.group === null) expect(word).toMatch(/^[a-z][a-z0-9.]*$/);
      if (problems.image === null) expect(word).toMatch(/^[a-z0-9][a-z0-9._/:-]*$/);
    },
  );

  test.each(HOSTILE)('given %j as the name, when options are offered, then they are good', (word) => {
    expect(Object.values(optionProblems(firstOptions(word)))).toEqual([null, null, null]);
  });
});

describe('an action that came from the description of an API', () => {
  test.each(CODE_TARGETS)(
    'given its request, when code for %s is made, then the request is in it',
    (target) => {
      const files = madeCode(connectorOfWord('word'), target).filter(({ path: name }) =>
        /\.(ts|java|py|cs)$/.test(name),
      );
      const text = files.map((file) => file.text).join('\n');
      expect(text).toContain('/word/{id}');
      expect(text).toMatch(/[Rr]equest/);
      // What it is tested with is a server of its own.
      expect(
        files.filter(
          (file) =>
            /^(src\/)?tests?\//.test(file.path) &&
            /createServer|HttpServer\.create|with Service|IsSentAndItsAnswerIsRead/.test(file.text),
        ).length,
      ).toBe(2);
    },
  );
});

describe('environment variables', () => {
  test('given names that systems read themselves, when code is made, then they are others', () => {
    const names = [
      'PATH',
      'NODE_OPTIONS',
      'LD_PRELOAD',
      'JAVA_TOOL_OPTIONS',
      'CAMUNDA_CLIENT_ID',
      'HEALTH_PORT',
      'apiKey',
      'api-key',
    ];
    const connector = {
      ...called('mail', [action('send')]),
      config: names.map((name) => ({ name, rest: {} })),
    };
    const text = textOf(madeCode(connector, 'java-activiti7'), '.env.example');
    const own = text.split('\n').flatMap((line) => (line.endsWith('=') ? [line.replace('#', '')] : []));
    expect(own.filter((line) => !/^(ENGINE|DATABASE|PROCESSES)/.test(line))).toEqual([
      'MAIL_PATH=',
      'MAIL_NODE_OPTIONS=',
      'MAIL_LD_PRELOAD=',
      'MAIL_JAVA_TOOL_OPTIONS=',
      'MAIL_CAMUNDA_CLIENT_ID=',
      'MAIL_HEALTH_PORT=',
      'API_KEY=',
      'API_KEY_2=',
    ]);
  });
});

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../../shared/corpus');
const HOSTILE_FILES = [
  'names-all.json',
  'connector-proto.json',
  'connector-xss.json',
  'connector-names-differ-in-case.json',
  'connector-number-extremes.json',
  'connector-2000-inputs.json',
];

describe.skipIf(!existsSync(path.join(CORPUS, 'hostile')))('hostile connectors', () => {
  test.each(HOSTILE_FILES.flatMap((name) => CODE_TARGETS.map((target) => [name, target] as const)))(
    '%s becomes code for %s, whole',
    (name, target) => {
      const text = readFileSync(path.join(CORPUS, 'hostile', name), 'utf8');
      const { connector } = readConnector(text);
      if (!connector) throw new Error('It cannot be read.');
      const files = madeCode(connector, target);
      const handlers = files.filter(({ path: file }) =>
        /src\/actions\/\w+\.ts$|\/\w+Action\.java$|worker\/actions\/(?!__)\w+\.py$|src\/Actions\/\w+\.cs$/.test(
          file,
        ),
      );
      expect(handlers.length).toBe(connector.actions.length);
      expect('polluted' in {}).toBe(false);
    },
  );
});
