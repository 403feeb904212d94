import { namesIn } from '../../domain/expressions/expressions.ts';
import { namesInFeel } from '../../domain/expressions/feelNames.ts';

/** The variables an expression names, each once: in `${…}`, or in FEEL behind its `=`. */
export function variablesNamedIn(text: string): readonly string[] {
  const feel = /^\s*=(.*)$/s.exec(text)?.[1];
  return feel === undefined ? namesIn(text) : namesInFeel(feel);
}
