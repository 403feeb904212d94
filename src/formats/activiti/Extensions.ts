import type { JsonObject } from '../../domain/values/json.ts';
import type { ElementData, Variable } from '../../domain/process/process.ts';

/**
 * multi: `extensions.<process id>.<section>`, since 7.1.0.M6. flat: `extensions.<section>` for the one
 * process that the file's `id` names, before. inverted: `extensions.<section>.<process id>`, a slip of
 * an old example that files still carry.
 */
export type ExtensionsForm = 'multi' | 'flat' | 'inverted';

/** An extensions file as it was read. */
export interface Extensions {
  readonly form: ExtensionsForm;
  /** the file's own id: of a flat file, the process it belongs to */
  readonly id?: string;
  /** by process id; of a flat file, by the file's id */
  readonly processes: ReadonlyMap<string, ProcessExtensions>;
}

export interface ProcessExtensions {
  readonly variables: readonly Variable[];
  /** what we do not know, and `templates` without the tasks */
  readonly rest: JsonObject;
  /** mapping, constants, assignment and template of elements, by element id */
  readonly elements: ReadonlyMap<string, ElementData>;
}

export const SECTIONS = ['properties', 'mappings', 'constants', 'templates', 'assignments'] as const;
