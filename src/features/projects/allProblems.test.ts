import { expect, it } from 'vitest';
import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import { allProblems } from './allProblems.ts';
import { summariseProcess } from './processSummary.ts';
import type { ProcessDocument } from './projectRows.ts';

const project: ProjectContent = { kind: 'project', name: 'shop', files: [], connectorIds: [] };

function stored(name: string, xml: string): ProcessDocument {
  const content: ProcessContent = {
    kind: 'process',
    projectId: 'project',
    name,
    xml,
    extensions: null,
    sidecar: { target: 'activiti', elements: {} },
  };
  const at = '2024-01-01T00:00:00.000Z';
  return { id: `id-${name}`, revision: 1, createdAt: at, changedAt: at, content };
}

const XML = (id: string) => `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="t">
  <bpmn:process id="${id}" isExecutable="true"><bpmn:serviceTask id="Task" name="Pack" /></bpmn:process>
</bpmn:definitions>`;

async function problemsOf(processes: readonly ProcessDocument[], content = project) {
  const summaries = new Map(
    await Promise.all(
      processes.map(
        async (process) =>
          [process.id, await summariseProcess(process.content, [], undefined, content.checks)] as const,
      ),
    ),
  );
  return allProblems(content, processes, summaries, []);
}

it('lists what is wrong between the processes and in each, with the process it leads to', async () => {
  const processes = [stored('one', XML('Process_1')), stored('two', XML('Process_1'))];
  const found = await problemsOf(processes);
  expect(found.map(({ problem, process }) => [problem.code, process?.content.name]).slice(0, 3)).toEqual([
    ['process-id-duplicate', 'two'],
    ['implementation-missing', 'one'],
    ['implementation-missing', 'two'],
  ]);
});

it('goes by the rules of the project', async () => {
  const checks = { rules: { 'implementation-missing': 'off' as const } };
  const found = await problemsOf([stored('one', XML('Process_1'))], { ...project, checks });
  expect(found.map(({ problem }) => problem.code)).not.toContain('implementation-missing');
});

it('says of a process that cannot be read that it cannot', async () => {
  const [problem] = await problemsOf([stored('one', 'no XML')]);
  expect(problem?.problem).toMatchObject({ code: 'process-unreadable', severity: 'error' });
  expect(problem?.process?.content.name).toBe('one');
});
