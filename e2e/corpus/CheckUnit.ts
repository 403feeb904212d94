import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { zip } from '../../src/formats/zip.ts';
import { corpusFiles, type CorpusFile } from './CorpusFile.ts';

/** What is checked together: a project as one archive, or files that have nothing to do with each other. */
export interface CheckUnit {
  /** before the names of its files; '' for none */
  readonly name: string;
  readonly files: readonly CorpusFile[];
}

/** A file, an archive, the unpacked folder of one, or a folder of any of these. @throws Error where nothing is there */
export function checkUnits(place: string): readonly CheckUnit[] {
  if (!existsSync(place)) throw new Error(`There is no “${place}”.`);
  const base = path.basename(place);
  if (statSync(place).isFile()) {
    return [{ name: '', files: [{ name: base, bytes: new Uint8Array(readFileSync(place)) }] }];
  }
  const files = corpusFiles(place);
  if (existsSync(path.join(place, 'processes'))) {
    const archive = zip(files.map(({ name, bytes }) => ({ path: name, bytes })));
    return [{ name: '', files: [{ name: `${base}.zip`, bytes: archive }] }];
  }
  const isArchive = ({ name }: CorpusFile) => name.toLowerCase().endsWith('.zip');
  const loose = files.filter((file) => !isArchive(file));
  return [
    ...(loose.length > 0 ? [{ name: '', files: loose }] : []),
    ...files.filter(isArchive).map((file) => ({ name: '', files: [file] })),
  ];
}
