import type { TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import type { Target } from '../edits/Target.ts';
import type { TemplateEditing } from '../TemplateEditing.ts';
import type { TemplateEditor } from './TemplateEditor.ts';
import { templateRefOf } from './templateRefOf.ts';

const NO_VALUES: ReadonlyMap<number, TemplateValue> = new Map();

interface Steps {
  readonly find: (elementId: string) => Target | undefined;
  /** runs what `plan` gives as one step */
  readonly edit: (elementId: string, label: string, plan: (target: Target) => (() => void) | null) => void;
}

/** The template editor behind the door of the process editor: elements by id, every edit one step. */
export function templateEditing(editor: TemplateEditor, { find, edit }: Steps): TemplateEditing {
  return {
    set: (templates) => editor.set(templates),
    values: (elementId) => {
      const target = find(elementId);
      return (target && editor.appliedTo(target.businessObject)?.values) ?? NO_VALUES;
    },
    offered: (elementId) => {
      const element = drawn(find(elementId));
      return element ? editor.offered(element) : [];
    },
    apply: (elementId, ref, { label, ...options } = {}) => {
      const target = find(elementId);
      const isUpdate = target && templateRefOf(target.businessObject)?.id === ref.id;
      edit(elementId, label ?? (isUpdate ? t('Update template') : t('Apply template')), (found) =>
        editor.apply(required(found), ref, options),
      );
    },
    setValue: (elementId, index, value) =>
      edit(elementId, t('Change value'), (found) => editor.setValue(required(found), index, value)),
    unlink: (elementId) => edit(elementId, t('Unlink template'), (found) => editor.unlink(required(found))),
    remove: (elementId) => edit(elementId, t('Remove template'), (found) => editor.remove(required(found))),
  };
}

function drawn(target: Target | undefined): DiagramElement | null {
  return target?.carrier.businessObject === target?.businessObject ? (target?.carrier ?? null) : null;
}

function required(target: Target): DiagramElement {
  const element = drawn(target);
  if (!element) throw new Error(t('A template can only be used on what is drawn in the diagram.'));
  return element;
}
