import { t } from '../language/t.ts';
import type { DiagramEvent, EventBus } from './canvas/services.ts';

/** What Undo takes back when the step is one of bpmn-js's own. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['elements.create', t('Create element')],
  ['shape.create', t('Create element')],
  ['shape.append', t('Append element')],
  ['elements.delete', t('Delete')],
  ['shape.delete', t('Delete')],
  ['connection.delete', t('Delete')],
  ['elements.move', t('Move')],
  ['shape.move', t('Move')],
  ['connection.move', t('Move')],
  ['shape.resize', t('Resize')],
  ['shape.replace', t('Change type')],
  ['shape.toggleCollapse', t('Expand or collapse')],
  ['connection.create', t('Connect')],
  ['connection.reconnect', t('Reconnect')],
  ['connection.updateWaypoints', t('Bend connection')],
  ['connection.layout', t('Lay out connection')],
  ['element.updateLabel', t('Rename')],
  ['element.updateProperties', t('Change properties')],
  ['element.updateModdleProperties', t('Change properties')],
  ['element.updateAttachment', t('Attach')],
  ['element.setColor', t('Change colour')],
  ['elements.align', t('Align')],
  ['elements.distribute', t('Distribute')],
  ['spaceTool', t('Make space')],
  ['lane.add', t('Add lane')],
  ['lane.split', t('Split lane')],
  ['lane.resize', t('Resize lane')],
]);

/** Remembers how each undo step began: the stack only keeps what it ended in. */
export class UndoLabels {
  readonly #labels = new Map<unknown, string>();

  constructor(eventBus: EventBus) {
    eventBus.on('commandStack.preExecute', 10_000, ({ id, command, context }: DiagramEvent) => {
      if (this.#labels.has(id)) return;
      const own =
        typeof context === 'object' && context !== null && 'label' in context ? context.label : undefined;
      this.#labels.set(id, typeof own === 'string' ? own : (LABELS.get(String(command)) ?? ''));
    });
    eventBus.on(['diagram.clear', 'diagram.destroy'], () => this.#labels.clear());
  }

  /** A step is all commands of one id; each is named once. */
  ofSteps(commands: readonly { readonly id?: unknown }[]): readonly string[] {
    return [...new Set(commands.map(({ id }) => id))].map((id) => this.of(id));
  }

  of(stepId: unknown): string {
    return this.#labels.get(stepId) ?? '';
  }
}
