import type { JsonObject } from '../../src/domain/values/json.ts';
import { readTemplate } from '../../src/formats/camunda/readTemplate.ts';
import { createProcessEditor } from '../../src/modeler/ProcessEditor.ts';
import type { TemplateEditing } from '../../src/modeler/TemplateEditing.ts';
import '../../src/ui/tokens.css';
import type { TemplateSubject } from './subject.ts';
import { timed } from './subject.ts';

const container = document.querySelector<HTMLElement>('#canvas');
if (!container) throw new Error('no #canvas');
const editor = await createProcessEditor(location.search === '?camunda8' ? 'camunda8' : 'activiti');
editor.mount(container);

window.subject = {
  importToPaint: (xml) => timed(() => editor.open({ xml, data: new Map() })),
  // by keyboard, as a person would: the editor has no method that moves a shape
  firstMove: (id) => {
    editor.select(id);
    editor.focus();
    const target = document.activeElement ?? container;
    return timed(() =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, bubbles: true }),
      ),
    );
  },
  exportXml: async () => {
    const start = performance.now();
    await editor.save();
    return performance.now() - start;
  },
  fit: () => editor.zoom('fit'),
  select: (id) => editor.select(id),
  templates: editor.templates && templatesOf(editor.templates),
};

function templatesOf(templates: TemplateEditing): TemplateSubject {
  return {
    load: (all) =>
      timed(() =>
        templates.set(all.map((one) => readTemplate(JSON.parse(JSON.stringify(one)) as JsonObject))),
      ),
    apply: (elementId, id, version) => timed(() => templates.apply(elementId, { id, version })),
    xml: async () => (await editor.save()).xml,
  };
}
