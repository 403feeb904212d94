import { createProcessEditor } from '../../src/modeler/ProcessEditor.ts';
import '../../src/ui/tokens.css';
import { timed } from './subject.ts';

const container = document.querySelector<HTMLElement>('#canvas');
if (!container) throw new Error('no #canvas');
const editor = createProcessEditor();
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
};
