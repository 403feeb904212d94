import type { ElementTemplate } from '../../../src/domain/templates/ElementTemplate.ts';
import { previewTypes } from '../../../src/features/templates/previewProcess.ts';
import { templateTextProblems } from '../../../src/formats/camunda/templateTextProblems.ts';
import { readFiles } from '../../../src/formats/importFiles.ts';
import { readJson } from '../../../src/formats/json/readJson.ts';
import { nodeAt } from '../../../src/formats/json/JsonNode.ts';
import type { CorpusFile, Verdict } from '../CorpusFile.ts';
import { EditBrowser } from './EditBrowser.ts';

/**
 * Every valid template for Camunda 8 is applied to one element of each type it names, in the product's own editor:
 * what is written reads back as the same values, and undo takes all of it back. A verdict for each element.
 */
export async function applyTemplates(files: readonly CorpusFile[]): Promise<Verdict[]> {
  const browser = await EditBrowser.start();
  const verdicts: Verdict[] = [];
  try {
    for (const file of files.filter(({ name }) => name.endsWith('.json'))) {
      for (const { text, template } of await templatesIn(file))
        verdicts.push(...(await applyOne(browser, file.name, text, template)));
    }
  } finally {
    await browser.close();
  }
  return verdicts;
}

interface FoundTemplate {
  readonly text: string;
  readonly template: ElementTemplate;
}

async function templatesIn({ name, bytes }: CorpusFile): Promise<readonly FoundTemplate[]> {
  const text = new TextDecoder().decode(bytes);
  const read = readJson(text);
  // Fixtures of Camunda's schema hold the template beside the errors it should have.
  const node = 'node' in read ? nodeAt(read.node, ['template']) : undefined;
  const own = node ? new TextEncoder().encode(text.slice(node.start, node.end)) : bytes;
  const { items } = await readFiles([{ name, bytes: own }]);
  return items.flatMap((item) =>
    item.kind === 'template' ? [{ text: item.content.text, template: item.template }] : [],
  );
}

async function applyOne(
  browser: EditBrowser,
  file: string,
  text: string,
  template: ElementTemplate,
): Promise<readonly Verdict[]> {
  const named = `${file}: ${template.id} ${String(template.version ?? '')}`.trim();
  if (template.flavour !== 'camunda8')
    return [{ name: named, failure: null, refused: 'It is for Camunda 7.' }];
  const wrong = templateTextProblems(text, 'camunda8').find(({ severity }) => severity === 'error');
  if (wrong) return [{ name: named, failure: null, refused: wrong.message }];
  const types = previewTypes(template);
  if (types.length === 0)
    return [{ name: named, failure: null, refused: 'It names no type to apply it to.' }];
  const verdicts: Verdict[] = [];
  for (const type of types) {
    const { xml, failure, refused } = await browser.apply({ text, type });
    const name = `${named} on ${type}`;
    const path = `${name.replaceAll(/[^\w.-]+/g, '_')}.bpmn`;
    const written = xml === null ? [] : [{ name: path, bytes: new TextEncoder().encode(xml) }];
    verdicts.push({ name, failure, ...(refused !== undefined && { refused }), files: written });
  }
  return verdicts;
}
