import { messageOf } from '../../../src/domain/values/messageOf.ts';
import type { TemplateValue } from '../../../src/domain/templates/ElementTemplate.ts';
import { previewProcess, PREVIEW_ID } from '../../../src/features/templates/previewProcess.ts';
import { readTemplateText } from '../../../src/formats/camunda/readTemplateText.ts';
import { createProcessEditor } from '../../../src/modeler/ProcessEditor.ts';
import type { ProcessEditorApi } from '../../../src/modeler/ProcessEditorApi.ts';
import type { ApplyOutcome, ApplyRequest } from './ApplyOutcome.ts';

declare global {
  interface Window {
    applyTemplate: (request: ApplyRequest) => Promise<ApplyOutcome>;
  }
}

window.applyTemplate = async ({ text, type }) => {
  const editor = await drawn('first');
  const again = await drawn('second');
  try {
    return { xml: await applied(editor, again, text, type), failure: null };
  } catch (error) {
    if (error instanceof Refused) return { xml: null, failure: null, refused: error.message };
    return { xml: null, failure: messageOf(error) };
  } finally {
    editor.destroy();
    again.destroy();
  }
};

class Refused extends Error {}

async function drawn(stage: string): Promise<ProcessEditorApi> {
  const editor = await createProcessEditor('camunda8');
  const place = document.getElementById(stage);
  if (place) editor.mount(place);
  return editor;
}

/** @throws Error that says what is not as it has to be */
async function applied(
  editor: ProcessEditorApi,
  again: ProcessEditorApi,
  text: string,
  type: string,
): Promise<string> {
  const { template } = readTemplateText(text);
  if (!template) throw new Error('It is no template.');
  const before = previewProcess(type);
  await editor.open({ xml: before, data: new Map() });
  refuse(editor.templates?.set([template]));
  const offered = editor.templates?.offered(PREVIEW_ID) ?? [];
  if (template.deprecated === undefined && !offered.some(({ json }) => json === template.json))
    throw new Refused('It does not fit this element, so it is not offered for it.');
  editor.templates?.apply(PREVIEW_ID, template);
  const { xml } = await editor.save();
  if (xml === before) throw new Error('It writes nothing.');
  if (/<zeebe:input (?![^>]*source=)/.test(xml)) throw new Error('An input without a source is written.');
  await again.open({ xml, data: new Map() });
  refuse(again.templates?.set([template]));
  if ((await again.save()).xml !== xml) throw new Error('Opened again and saved, it is another text.');
  const [said, read] = [editor, again].map((one) => told(one.templates?.values(PREVIEW_ID)));
  if (said !== read) throw new Error(`Read back, its values are ${read ?? ''} instead of ${said ?? ''}.`);
  while (editor.snapshot().canUndo) editor.undo();
  if ((await editor.save()).xml !== before) throw new Error('Undone, it is another text than before.');
  return xml;
}

function refuse(problems: readonly { readonly message: string }[] = []): void {
  const [first] = problems;
  if (first) throw new Refused(first.message);
}

function told(values: ReadonlyMap<number, TemplateValue> | undefined): string {
  return JSON.stringify([...(values ?? [])].toSorted(([a], [b]) => a - b));
}
