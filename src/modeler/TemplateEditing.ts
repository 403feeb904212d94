import type { Problem } from '../domain/problem.ts';
import type { ElementTemplate, TemplateRef, TemplateValue } from '../domain/templates/ElementTemplate.ts';

/**
 * What can be done with element templates in a process for Camunda 8. Every method that edits is one command on
 * the one undo stack. What an element's template is and says is `ElementView.template`.
 */
export interface TemplateEditing {
  /** All that can be applied. @returns why the library refused some; those are left out */
  set(templates: readonly ElementTemplate[]): readonly Problem[];
  /** what the element says for its template, by property index: `ElementView.template.values` without all the rest */
  values(elementId: string): ReadonlyMap<number, TemplateValue>;
  /** those that fit the element, the newest usable version of each, by name; deprecated ones are left out */
  offered(elementId: string): readonly ElementTemplate[];
  /**
   * Applies, updates, downgrades or replaces: what the element has keeps its values where the template has a place
   * for them; `values` (by property index) win. `preset` is an id of `presets`.
   * @throws Error with a sentence when it does not fit the element
   */
  apply(
    elementId: string,
    ref: TemplateRef,
    options?: {
      readonly preset?: string;
      readonly values?: ReadonlyMap<number, TemplateValue>;
      /** for the undo tooltip: 'Update template' */
      readonly label?: string;
    },
  ): void;
  /** Of a property of the applied template; undefined empties it. Conditions are followed in the same step. */
  setValue(elementId: string, index: number, value: TemplateValue | undefined): void;
  /** keeps everything but what says that it came from a template */
  unlink(elementId: string): void;
  /** takes everything away that the template put there; documentation, repetition and name stay */
  remove(elementId: string): void;
}
