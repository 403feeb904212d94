import { isVersion } from '../../domain/versions/versions.ts';
import type { OutFile } from '../ImportItem.ts';
import { zip } from '../zip.ts';
import { codeModel } from './CodeModel.ts';
import type { CodeFile, CodeOptions, CodeProject, CodeSource } from './CodeProject.ts';
import { codeRefusal } from './codeRefusal.ts';
import type { CodeTarget } from './CodeTarget.ts';
import { optionProblems } from './optionProblems.ts';
import { csharpProject } from './csharp/csharpProject.ts';
import { activitiProject } from './java/activitiProject.ts';
import { camundaProject } from './java/camundaProject.ts';
import { pythonProject } from './python/pythonProject.ts';
import { typescriptProject } from './typescript/typescriptProject.ts';

/** The files of a project, or why there are none. */
export type MadeCode =
  { readonly files: readonly CodeFile[]; readonly refused: null } | { readonly refused: string };

/** The same version, target and options always give the same files. */
export function codeFiles(source: CodeSource, target: CodeTarget, options: CodeOptions): MadeCode {
  const model = codeModel(
    source.connector,
    isVersion(source.version) ? source.version : '0.0.0',
    source.about?.api,
  );
  const refused =
    codeRefusal(model) ?? Object.values(optionProblems(options)).find((problem) => problem !== null) ?? null;
  if (refused !== null) return { refused };
  const files = PROJECTS[target]({ model, options, source });
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), refused: null };
}

const PROJECTS: Readonly<Record<CodeTarget, (project: CodeProject) => readonly CodeFile[]>> = {
  'typescript-camunda8': typescriptProject,
  'java-activiti7': activitiProject,
  'java-camunda8': camundaProject,
  'python-camunda8': pythonProject,
  'csharp-camunda8': csharpProject,
};

/** All in one archive, in a folder of the project's name. */
export function codeZip(files: readonly CodeFile[], { projectName }: CodeOptions): OutFile {
  const encoder = new TextEncoder();
  return {
    path: `${projectName}.zip`,
    bytes: zip(
      files.map(({ path, text }) => ({ path: `${projectName}/${path}`, bytes: encoder.encode(text) })),
    ),
  };
}
