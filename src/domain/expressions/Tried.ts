import type { JsonValue } from '../values/json.ts';
import type { At } from './JuelNode.ts';

/** What became of an expression with sample values. */
export type Tried =
  | {
      readonly value: JsonValue;
      /** one of our types, or what FEEL calls it; 'null' for no value */
      readonly type: string;
      /** what was unclear, though there is a result */
      readonly notes: readonly string[];
      /** names that had no value: null was taken */
      readonly missing?: readonly string[];
    }
  | { readonly problem: string; readonly at?: At };
