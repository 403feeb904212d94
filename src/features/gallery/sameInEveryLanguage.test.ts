import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { CodeSource } from '../../formats/code/CodeProject.ts';
import { t } from '../../language/t.ts';
import { setTexts } from '../../language/texts.ts';

// What engines and other programs read is made without the language of the page: in one whose texts are marked,
// no mark goes out. Modules are read after the language is set, as on the page: their constants hold texts.

const MARK = '⟦';
const GALLERY = new URL('../../../public/gallery/', import.meta.url);
const GERMAN = new URL('../../language/texts/de.json', import.meta.url);
const CONNECTORS = readdirSync(GALLERY, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

beforeAll(() => {
  const keys = Object.keys(JSON.parse(readFileSync(GERMAN, 'utf8')) as Record<string, string>);
  const marked = (key: string) => key.split('|').map((text) => `${MARK}${text}⟧`);
  setTexts('de', Object.fromEntries(keys.map((key) => [key, marked(key).join('|')])));
  expect(t('Saved')).toContain(MARK);
});

const bytesAsText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const read = (name: string, file: string) => readFileSync(new URL(`${name}/${file}`, GALLERY), 'utf8');

async function sourceOf(name: string): Promise<CodeSource> {
  const { readConnector } = await import('../../formats/activiti/connectorJson.ts');
  const text = read(name, 'connector.json');
  const { connector } = readConnector(text);
  if (!connector) throw new Error(`${name} cannot be read`);
  const { example: _, ...about } = JSON.parse(read(name, 'about.json')) as ConnectorAbout & {
    example: unknown;
  };
  return { connector, text, version: '1.0.0', about };
}

describe.each(CONNECTORS)('given a page in another language, %s', (name) => {
  it('is the same definition, templates and code', async () => {
    const { connector, text, about } = await sourceOf(name);
    const { writeConnector } = await import('../../formats/activiti/connectorJson.ts');
    const { templatesOfConnector } = await import('../../formats/camunda/connectorTemplates.ts');
    const { codeFiles } = await import('../../formats/code/codeFiles.ts');
    const { CODE_TARGETS } = await import('../../formats/code/CodeTarget.ts');
    const { firstOptions } = await import('../../formats/code/optionProblems.ts');

    const made = CODE_TARGETS.flatMap((target) => {
      const code = codeFiles(
        { connector, text, version: '1.0.0', about },
        target,
        firstOptions(connector.name),
      );
      expect(code.refused).toBeNull();
      return code.refused === null ? code.files.map((file) => `${file.path}\n${file.text}`) : [];
    });

    expect(made.length).toBeGreaterThan(20);
    expect(made.filter((file) => file.includes(MARK))).toEqual([]);
    expect(writeConnector(connector)).not.toContain(MARK);
    expect(JSON.stringify(templatesOfConnector({ connector, version: '1.0.0', about }))).not.toContain(MARK);
  });

  it('is the same package and repository', async () => {
    const { text, about } = await sourceOf(name);
    const { repositoryFiles } = await import('../../formats/package/writeRepository.ts');
    const { definitionHash } = await import('../../formats/activiti/definitionHash.ts');
    const { unzip } = await import('../../formats/zip.ts');
    const published = {
      kind: 'version',
      connectorId: 'c',
      version: '1.0.0',
      publishedAt: '2026-01-31T12:00:00.000Z',
      notes: 'First.',
      text,
      hash: definitionHash(text),
      about: { ...about, licence: 'MIT', visibility: 'public' },
    } as const;

    const files = repositoryFiles({ kind: 'connector', text, version: '1.0.0', about } as never, [published]);

    const all = files.flatMap((file) => (file.path.endsWith('.zip') ? unzip(file.bytes) : [file]));
    expect(all.length).toBeGreaterThan(5);
    expect(all.map(({ bytes }) => bytesAsText(bytes)).filter((one) => one.includes(MARK))).toEqual([]);
  });
});
