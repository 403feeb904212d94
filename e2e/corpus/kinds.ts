import { API_KINDS } from '../../src/formats/api/apiKinds.ts';
import { checkApis } from './apiKind.ts';
import { checkBpmn } from './bpmnKind.ts';
import { checkConnectors } from './connectorKind.ts';
import type { CorpusFile, Verdict } from './CorpusFile.ts';
import { checkProcesses } from './processKind.ts';
import { checkProjects } from './projectKind.ts';
import { checkTemplates } from './templateKind.ts';

/** What `npm run corpus -- KIND DIR` can do with a folder of other people's files. */
export const KINDS: ReadonlyMap<string, (files: readonly CorpusFile[]) => Promise<Verdict[]>> = new Map([
  ['activiti-connectors', checkConnectors],
  ['activiti-processes', checkProcesses],
  ['activiti-projects', checkProjects],
  ['bpmn', checkBpmn],
  ...Object.keys(API_KINDS).map((kind) => [kind, checkApis] as const),
  ['templates', checkTemplates],
]);
