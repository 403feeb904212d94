import type { VersionContent } from '../../domain/document.ts';
import type { ExportOptions } from './exportFiles.ts';
import type { ExportSource } from './exportSource.ts';
import { chosenVersionsOf, packageableVersions } from './packageExport.ts';

/** The versions whose packages are in what was exported. */
export function packagedIn(source: ExportSource, options: ExportOptions): readonly VersionContent[] {
  const versions =
    options.kind === 'package'
      ? chosenVersionsOf(source, options)
      : options.kind === 'repository'
        ? packageableVersions(source)
        : [];
  return versions.map(({ content }) => content);
}
