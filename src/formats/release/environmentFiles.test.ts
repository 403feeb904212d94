import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Environment, setValueIn } from '../../domain/process/environments.ts';
import type { ProjectContent } from '../../domain/document.ts';
import { readArchive, writeArchive } from '../activiti/projectArchive.ts';
import { secretsInFiles } from '../secretsInFiles.ts';
import { environmentFiles, readEnvironment } from './environmentFiles.ts';

const MAIL = {
  name: 'mail',
  config: [{ name: 'MAIL_HOST' }, { name: 'MAIL_PASSWORD' }, { name: 'greeting text' }],
};
const PROD: Environment = {
  name: 'prod',
  values: [
    { connector: 'mail', variable: 'MAIL_HOST', value: 'smtp.example.com' },
    { connector: 'mail', variable: 'MAIL_PASSWORD', reference: 'prod/mail-password' },
    { connector: 'mail', variable: 'greeting text', value: 'Hello "you"\nand $you' },
  ],
};
const texts = (environments: readonly Environment[]) =>
  environmentFiles(environments, [MAIL]).map(
    ({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const,
  );

test('given an environment, then there is a file for people and one for containers, and no secret in either', () => {
  const [json, env] = texts([PROD]);
  expect(json?.[0]).toBe('connector-modeler/environments/prod.json');
  expect(JSON.parse(json?.[1] ?? '')).toEqual({
    format: 1,
    name: 'prod',
    variables: { mail: { MAIL_HOST: 'smtp.example.com', 'greeting text': 'Hello "you"\nand $you' } },
    secrets: { mail: [{ variable: 'MAIL_PASSWORD', reference: 'prod/mail-password' }] },
  });
  expect(env?.[0]).toBe('connector-modeler/environments/prod.mail.env');
  expect(env?.[1]).toBe(
    'MAIL_HOST=smtp.example.com\n# MAIL_PASSWORD comes from the secret prod/mail-password\nGREETING_TEXT="Hello \\"you\\"\\nand \\$you"\n',
  );
  expect(secretsInFiles(environmentFiles([PROD], [MAIL]))).toEqual([]);
});

test('given an archive with environments, when it is read and written, then they are the project’s and the bytes are the same', () => {
  const project: ProjectContent = {
    kind: 'project',
    name: 'shop',
    files: [],
    connectorIds: [],
    environments: [PROD],
  };
  const options = { extensionsName: 'process', allConnectors: false } as const;
  const { files } = writeArchive(project, [], [], options);
  const { item } = readArchive(files, 'x');
  expect(item.content.environments).toEqual([PROD]);
  expect(item.content.files).toEqual([]);
  expect(writeArchive(item.content, [], [], options).files).toEqual(files);
});

test('given a file in the folder that is none of ours, then it stays as it is', () => {
  const strange = {
    path: 'connector-modeler/environments/prod.json',
    bytes: new TextEncoder().encode('{"format":2}'),
  };
  expect(readArchive([strange], 'x').item.content).toMatchObject({ files: [strange] });
  expect(readArchive([strange], 'x').item.content.environments).toBeUndefined();
});

const text = fc.string({ maxLength: 12 });
test('given any values, then what is written is read as it was', () => {
  const value = fc.record({
    connector: text,
    variable: text,
    secure: fc.boolean(),
    text: fc.string({ minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const environment = values.reduce<Environment>((all, one) => setValueIn(all, one, one.text), {
        name: 'test',
        values: [],
      });
      const [json] = environmentFiles([environment], []);
      expect(readEnvironment('test.json', json?.bytes ?? new Uint8Array())).toEqual(environment);
    }),
  );
});
