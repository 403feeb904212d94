import { initializer } from '../canvas/DiagramModule.ts';
import type { DiagramModule } from '../canvas/DiagramModule.ts';
import { LEAVE_NO_EMPTY_EXTENSIONS } from './LeaveNoEmptyExtensions.ts';
import { TAKE_NO_FOREIGN_OLD_PROPERTIES } from './TakeNoForeignOldProperties.ts';
import { TemplateEditor } from './TemplateEditor.ts';
import { type TemplateIconOf, TemplateIconRenderer } from './TemplateIconRenderer.ts';
import { TemplateMenus } from './TemplateMenus.ts';
import { TemplateStore } from './TemplateStore.ts';

const writtenIcon: TemplateIconOf = ({ businessObject }) => businessObject.get('zeebe:modelerTemplateIcon');

/** Element templates on one canvas. */
export const TEMPLATES_MODULE: DiagramModule = {
  __init__: [
    'templateIconRenderer',
    'templateMenus',
    ...[LEAVE_NO_EMPTY_EXTENSIONS, TAKE_NO_FOREIGN_OLD_PROPERTIES].map(initializer),
  ],
  templateStore: ['type', TemplateStore],
  templateIconOf: ['value', writtenIcon],
  templateIconRenderer: ['type', TemplateIconRenderer],
  templateMenus: ['type', TemplateMenus],
  templateEditor: ['type', TemplateEditor],
};
