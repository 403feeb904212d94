import { expect, test } from 'vitest';
import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import type { SavedScenario } from '../../domain/scenario/SavedScenario.ts';
import { duplicateProcess } from '../activiti/duplicateProcess.ts';
import { SIDECAR_PATH } from '../activiti/archiveLayout.ts';
import { readArchive, writeArchive } from '../activiti/projectArchive.ts';
import { closeProcess, openProcess } from '../activiti/workingProcess.ts';
import { convertProcess } from '../camunda/convertProcess.ts';
import { followRenames } from '../processWork.ts';
import { makeRelease } from '../release/makeRelease.ts';
import { secretsInFiles } from '../secretsInFiles.ts';

// Scenarios lie with the process: what does something to a process must not lose them, and no engine may get them.

const ONE: SavedScenario = {
  ...{ id: 's1', name: 'In stock', given: { amount: 2 } },
  answers: [{ element: 'Send', visit: 1, answer: { kind: 'outputs', values: { receipt: 'R1' } } }],
  expected: { end: 'over', path: [{ element: 'Send', taken: [] }], variables: { amount: 2, receipt: 'R1' } },
};
const PROCESS: ProcessContent = {
  ...{ kind: 'process', projectId: 'p', name: 'ship', extensions: null },
  xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="Ship" isExecutable="true"><serviceTask id="Send" implementation="mail.send"/></process></definitions>`,
  sidecar: { target: 'activiti', elements: { Ship: { scenarios: [ONE] } } },
};
const PROJECT: ProjectContent = { ...{ kind: 'project', name: 'Shop', connectorIds: [] }, files: [] };

const scenariosOf = ({ sidecar }: Pick<ProcessContent, 'sidecar'>) =>
  Object.values(sidecar.elements).flatMap(({ scenarios = [] }) => scenarios);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('given a process with scenarios, when it is opened and closed, then it is the same value and no file of an engine has them', async () => {
  const { xml, data } = await openProcess(PROCESS);
  expect(data.get('Ship')?.scenarios).toEqual([ONE]);
  const closed = closeProcess(PROCESS, xml, data, new Set());
  expect(closed.sidecar).toBe(PROCESS.sidecar);
  expect(closed).toMatchObject({ xml: PROCESS.xml, extensions: null });
});

test('given a process with scenarios, when it is duplicated or converted, then the copy has them', () => {
  expect(scenariosOf(duplicateProcess(PROCESS, 'copy'))).toEqual([ONE]);
  const converted = convertProcess(PROCESS, 'camunda8', []);
  expect(scenariosOf(converted.content)).toEqual([ONE]);
});

test.each(['activiti', 'camunda8'] as const)(
  'given a scenario of a process for %s, when an output of a connector gets another name, then its answers go by that',
  (target) => {
    const camunda: ProcessContent = {
      ...PROCESS,
      xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t"><process id="Ship" isExecutable="true"><serviceTask id="Send" zeebe:modelerTemplate="mail.send"><extensionElements><zeebe:taskDefinition type="mail.send"/></extensionElements></serviceTask></process></definitions>`,
      sidecar: { ...PROCESS.sidecar, target },
    };
    const { content, touched } = followRenames(target === 'camunda8' ? camunda : PROCESS, [
      { kind: 'output', connector: 'mail', action: 'send', from: 'receipt', to: 'proof' },
    ]);
    expect(scenariosOf(content)[0]?.answers[0]?.answer).toEqual({ kind: 'outputs', values: { proof: 'R1' } });
    expect(touched).toBe(1);
  },
);

test('given a project archive, then scenarios are in our own folder of it and come back; a release has none', () => {
  const { files } = writeArchive(PROJECT, [PROCESS], [], { extensionsName: 'process', allConnectors: false });
  const having = files.filter(({ bytes }) => textOf(bytes).includes('In stock')).map(({ path }) => path);
  expect(having).toEqual([SIDECAR_PATH]);
  const [back] = readArchive(files, 'shop.zip').item.processes.map(({ content }) => content);
  expect(back && scenariosOf(back)).toEqual([ONE]);
  const released = makeRelease(
    { project: PROJECT, processes: [PROCESS], connectors: [], versions: [] },
    { version: '1.0.0', notes: 'x', registry: '' },
  );
  expect(released.files.filter(({ bytes }) => textOf(bytes).includes('In stock'))).toEqual([]);
});

test('given a secret among the values of a scenario, then it is told before the archive leaves', () => {
  const secret: SavedScenario = { ...ONE, given: { password: 'hunter2hunter2' } };
  const elements = { Ship: { scenarios: [secret] } };
  const { files } = writeArchive(PROJECT, [{ ...PROCESS, sidecar: { ...PROCESS.sidecar, elements } }], [], {
    extensionsName: 'process',
    allConnectors: false,
  });
  expect(JSON.stringify(secretsInFiles(files))).toContain(SIDECAR_PATH);
});

test('given a sidecar of somebody else with what is no scenario, then that is left out and the rest is read', () => {
  const { files } = writeArchive(PROJECT, [PROCESS], [], { extensionsName: 'process', allConnectors: false });
  const broken = files.map((file) =>
    file.path === SIDECAR_PATH
      ? { ...file, bytes: new TextEncoder().encode(textOf(file.bytes).replace('"over"', '"no end we know"')) }
      : file,
  );
  const [back] = readArchive(broken, 'shop.zip').item.processes.map(({ content }) => content);
  expect(back && scenariosOf(back)).toEqual([]);
});
