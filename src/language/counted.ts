import { patternOf } from './texts.ts';
import { numberText } from './numberText.ts';

/**
 * "1 task", "4 tasks", "2 processes", "1,223 operations".
 * Another language has both forms in one text: "# task|# tasks" is "# Aufgabe|# Aufgaben".
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  const [first = one, others = many] = patternOf(`# ${one}|# ${many}`)?.split('|') ?? [
    `# ${one}`,
    `# ${many}`,
  ];
  return (count === 1 ? first : others).replace('#', numberText(count));
}
