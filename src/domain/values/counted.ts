import { numberText } from './numberText.ts';

/** "1 task", "4 tasks", "2 processes", "1,223 operations" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
