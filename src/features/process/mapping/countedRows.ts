import { counted } from '../../../language/counted.ts';

/** "1 input", "4 outputs" */
export function countedRows(count: number, one: 'input' | 'output'): string {
  return one === 'input' ? counted(count, 'input') : counted(count, 'output');
}
