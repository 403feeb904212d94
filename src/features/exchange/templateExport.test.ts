import { describe, expect, it } from 'vitest';
import type { DocumentContent, ProcessContent } from '../../domain/document.ts';
import { created } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { prepareExport, type ExportOptions } from './exportFiles.ts';
import { kindsFor } from './exportKinds.ts';
import { loadExportSource, type ExportRequest } from './exportSource.ts';
import { USUAL_PICTURE } from './pictureOptions.ts';

const MAILER =
  '{"name": "mailer", "actions": {"a": {"id": "a", "name": "send", "inputs": [{"id": "i", "name": "to", "type": "string"}]}, "b": {"id": "b", "name": "check"}}}';
const MINE =
  '{ "id": "com.acme.fax",\t"name": "Fax", "version": 3, "appliesTo": ["bpmn:Task"], "properties": [] }';
const LIST = `[\n\t${MINE},\n\t{"id":"x"}\n]`;
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <process id="p" isExecutable="true">
    <serviceTask id="T1" z:modelerTemplate="com.acme.fax" z:modelerTemplateVersion="3" />
    <serviceTask id="T2" z:modelerTemplate="com.acme.gone" />
  </process>
</definitions>`;

const file = { name: 'fax.json', bytes: new TextEncoder().encode(`\uFEFF${MINE}`) };
const list = { name: 'all.json', bytes: new TextEncoder().encode(LIST) };
const process: ProcessContent = {
  kind: 'process',
  projectId: 'project',
  name: 'order',
  xml: XML,
  extensions:
    '{"id":"x","extensions":{"p":{"properties":{"v":{"id":"v","name":"total","type":"integer"}},"mappings":{},"constants":{}}}}',
  sidecar: { target: 'camunda8', elements: {} },
};
const DOCUMENTS: Record<string, DocumentContent> = {
  project: { kind: 'project', name: 'shop', files: [], connectorIds: [] },
  process,
  mailer: { kind: 'connector', text: MAILER, version: '1.2.0' },
  fax: { kind: 'template', text: MINE, file },
  first: { kind: 'template', text: MINE, file: list, place: 0 },
  second: { kind: 'template', text: '{"id":"x"}', file: list, place: 1 },
};

const choice = (value: string) => ({ name: value, value });
const input = (name: string) => ({ type: 'zeebe:input', name });

async function exported(
  request: ExportRequest,
  options: Partial<ExportOptions>,
  changed: Record<string, DocumentContent> = {},
) {
  const store = new MemoryStore();
  await store.save(Object.entries({ ...DOCUMENTS, ...changed }).map(([id, content]) => created(content, id)));
  const source = await loadExportSource(store, request);
  const made = await prepareExport(source, {
    kind: 'templates',
    processId: null,
    extensionsName: 'process',
    allConnectors: false,
    manifest: false,
    picture: USUAL_PICTURE,
    versionId: null,
    visibility: 'public',
    leftOut: new Set(),
    exampleId: null,
    templateFiles: 'each',
    hybrid: false,
    expand: true,
    ...options,
  });
  const texts = new Map(
    made.files.map(({ path, bytes }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
  return { ...made, source, paths: [...texts.keys()], texts, codes: made.problems.map(({ code }) => code) };
}

describe('exporting templates', () => {
  it('given a connector, then every action is a file of its own, or all are one list', async () => {
    const each = await exported({ connectorIds: ['mailer'] }, {});
    expect(each.paths).toEqual(['mailer.send.json', 'mailer.check.json']);
    expect(JSON.parse(each.texts.get('mailer.send.json') ?? '')).toMatchObject({
      id: 'mailer.send',
      version: 10200,
    });
    const array = await exported({ connectorIds: ['mailer'] }, { templateFiles: 'array', hybrid: true });
    expect(array.paths).toEqual(['mailer-templates.json']);
    const read = JSON.parse(array.texts.get('mailer-templates.json') ?? '') as { id: string }[];
    expect(read.map(({ id }) => id)).toEqual([
      'mailer.send',
      'mailer.send.hybrid',
      'mailer.check',
      'mailer.check.hybrid',
    ]);
  });

  it('given an imported template that nobody edited, then it is the file it came in, byte for byte', async () => {
    const made = await exported({ templateIds: ['fax'] }, {});
    expect(made.files).toEqual([{ path: 'fax.json', bytes: file.bytes }]);
    const edited: DocumentContent = { kind: 'template', text: MINE.replace('Fax', 'Telefax'), file };
    const after = await exported({ templateIds: ['fax'] }, {}, { fax: edited });
    expect(after.paths).toEqual(['com.acme.fax-3.json']);
    expect(after.texts.get('com.acme.fax-3.json')).toBe(`\ufeff${MINE.replace('Fax', 'Telefax')}`);
  });

  it('given choices under conditions, then a copy goes out that Camunda reads as meant, or the file as it is', async () => {
    const text = JSON.stringify({
      id: 'com.acme.ship',
      properties: [
        { id: 'way', type: 'Dropdown', choices: [choice('air'), choice('sea')], binding: input('way') },
        {
          id: 'speed',
          type: 'Dropdown',
          choices: [choice('slow'), { ...choice('fast'), condition: { property: 'way', equals: 'air' } }],
          binding: input('speed'),
        },
      ],
    });
    const ship: DocumentContent = {
      kind: 'template',
      text,
      file: { name: 'ship.json', bytes: new TextEncoder().encode(text) },
    };
    const made = await exported({ templateIds: ['ship'] }, {}, { ship });
    expect(made.codes).toContain('template-expanded');
    const [path = ''] = made.paths;
    const { properties } = JSON.parse(made.texts.get(path) ?? '') as {
      properties: { binding: { name: string }; choices: object[] }[];
    };
    const speeds = properties.filter(({ binding }) => binding.name === 'speed');
    expect(speeds.map(({ choices }) => choices.length)).toContain(2);
    expect(speeds.map(({ choices }) => choices.length)).toContain(1);
    expect(properties.flatMap(({ choices }) => choices).some((one) => 'condition' in one)).toBe(false);
    const asItIs = await exported({ templateIds: ['ship'] }, { expand: false }, { ship });
    expect(asItIs.files).toEqual([{ path: 'ship.json', bytes: new TextEncoder().encode(text) }]);
  });

  it('given all templates of a list, then it goes out as that list; one of them alone as its own characters', async () => {
    const all = await exported({ templateIds: ['first', 'second'] }, { templateFiles: 'array' });
    expect(all.files).toEqual([{ path: 'all.json', bytes: list.bytes }]);
    const one = await exported({ templateIds: ['first'] }, {});
    expect(one.texts.get('com.acme.fax-3.json')).toBe(MINE);
  });

  it('given a process for Camunda 8, then it is a .bpmn file alone, and what stays behind is said', async () => {
    const made = await exported({ processId: 'process' }, { kind: 'xml' });
    expect(kindsFor(made.source)).not.toContain('extensions');
    expect(kindsFor(made.source)).toContain('templates');
    expect(made.paths).toEqual(['order.bpmn']);
    expect(made.texts.get('order.bpmn')).toBe(XML);
    expect(made.problems.find(({ code }) => code === 'variables-not-exported')?.message).toContain('total');
    const archive = await exported({ projectId: 'project' }, { kind: 'archive' });
    expect(archive.paths.filter((path) => path.includes('extensions'))).toEqual([]);
  });

  it('given a process for Camunda 8, then the templates it uses go out, and one that is nowhere is a problem', async () => {
    const made = await exported(
      { processId: 'process' },
      {},
      { first: DOCUMENTS.fax!, second: DOCUMENTS.fax! },
    );
    expect(made.paths).toEqual(['fax.json']);
    expect(made.problems.find(({ code }) => code === 'template-unknown')?.message).toContain('com.acme.gone');
  });

  it('given a connector that was read from a template, then that template goes along to the character', async () => {
    const bytes = new TextEncoder().encode(MINE);
    const about = { attachments: [{ path: 'camunda/template.json', bytes }] };
    const mailer: DocumentContent = { kind: 'connector', text: MAILER, version: '1.0.0', about };
    const made = await exported({ connectorIds: ['mailer'] }, {}, { mailer });
    expect(made.texts.get('com.acme.fax-3.json')).toBe(MINE);
  });

  it('given a connector without actions, then nothing can be downloaded and it is said why', async () => {
    const mailer: DocumentContent = { kind: 'connector', text: '{"name":"mailer"}', version: '1.0.0' };
    const made = await exported({ connectorIds: ['mailer'] }, {}, { mailer });
    expect(made.blocked).toBe('There is no template to write');
    expect(made.codes).toContain('template-not-made');
  });
});
