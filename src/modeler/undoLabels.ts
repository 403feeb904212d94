import type { DiagramEvent, EventBus } from './canvas/services.ts';

/** What Undo takes back when the step is one of bpmn-js's own. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['elements.create', 'Create element'],
  ['shape.create', 'Create element'],
  ['shape.append', 'Append element'],
  ['elements.delete', 'Delete'],
  ['shape.delete', 'Delete'],
  ['connection.delete', 'Delete'],
  ['elements.move', 'Move'],
  ['shape.move', 'Move'],
  ['connection.move', 'Move'],
  ['shape.resize', 'Resize'],
  ['shape.replace', 'Change type'],
  ['shape.toggleCollapse', 'Expand or collapse'],
  ['connection.create', 'Connect'],
  ['connection.reconnect', 'Reconnect'],
  ['connection.updateWaypoints', 'Bend connection'],
  ['connection.layout', 'Lay out connection'],
  ['element.updateLabel', 'Rename'],
  ['element.updateProperties', 'Change properties'],
  ['element.updateModdleProperties', 'Change properties'],
  ['element.updateAttachment', 'Attach'],
  ['element.setColor', 'Change colour'],
  ['elements.align', 'Align'],
  ['elements.distribute', 'Distribute'],
  ['spaceTool', 'Make space'],
  ['lane.add', 'Add lane'],
  ['lane.split', 'Split lane'],
  ['lane.resize', 'Resize lane'],
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
