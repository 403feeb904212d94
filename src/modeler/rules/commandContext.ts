import type { DiagramEvent } from '../canvas/services.ts';

/** The context of a command, from an event `commandStack.<command>.<phase>`. */
export function commandContext(event: DiagramEvent): Readonly<Record<string, unknown>> {
  const { context } = event;
  return typeof context === 'object' && context !== null ? { ...context } : {};
}
