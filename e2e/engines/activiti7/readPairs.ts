import { extensionsOwner, modelName } from '../../../src/formats/fileNames.ts';
import type { CorpusFile } from '../../corpus/CorpusFile.ts';

/** Each diagram with the extensions that are called after it. */
export function readPairs(files: readonly CorpusFile[]): readonly (readonly CorpusFile[])[] {
  const diagrams = files.filter(({ name }) => /\.(bpmn|bpmn20\.xml)$/.test(name));
  return diagrams.map((diagram) => {
    const own = files.find(
      ({ name }) => name.endsWith('-extensions.json') && modelName(diagram.name) === extensionsOwner(name),
    );
    return own ? [diagram, own] : [diagram];
  });
}
