import CommandStack from 'diagram-js/lib/command/CommandStack';
import { t } from '../../language/t.ts';
import type { EventBus } from './services.ts';

export const BROKEN_EVENT = 'editor.broken';

interface Internals {
  _currentExecution: object;
  readonly _eventBus: EventBus;
}

/**
 * A command that throws midway leaves bpmn-js half changed and every later command part of the failed
 * one. Here the stack is freed, and whoever listens puts the last good document back.
 */
export class GuardedCommandStack extends CommandStack {
  static override readonly $inject: string[] = ['eventBus', 'injector'];
  #running = false;

  override execute(command: string, context: object): void {
    this.#guard(() => super.execute(command, context));
  }

  override undo(): void {
    this.#guard(() => super.undo());
  }

  override redo(): void {
    this.#guard(() => super.redo());
  }

  #guard(run: () => void): void {
    if (this.#running) {
      run();
      return;
    }
    this.#running = true;
    try {
      run();
    } catch (cause) {
      const internals = this as unknown as Internals;
      internals._currentExecution = { actions: [], dirty: [], trigger: null, atomic: false };
      internals._eventBus.fire(BROKEN_EVENT);
      throw new Error(t('The diagram could not make this change. It was put back as it was last saved.'), {
        cause,
      });
    } finally {
      this.#running = false;
    }
  }
}
