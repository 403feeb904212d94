import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { VariableAccess } from '../../domain/process/variableUses.ts';

/** One attribute, or what stands between the tags, that may name variables. */
export interface VariableText {
  readonly owner: ModdleElement;
  readonly property: string;
  readonly text: string;
  /**
   * `juel`: text with `${…}` in it; `feel`: an expression where it begins with `=`; `result`: FEEL whose context becomes
   * variables; `name`: the bare name of a variable.
   */
  readonly means: 'juel' | 'feel' | 'result' | 'name';
  /** of a bare name */
  readonly access?: VariableAccess;
}
