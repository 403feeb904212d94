import { namesIn } from '../../domain/expressions.ts';
import { namesInFeel } from '../../domain/feelNames.ts';

/** The variables an expression names, each once: in `${…}`, or in FEEL behind its `=`. */
export function variablesNamedIn(text: string): readonly string[] {
  const feel = /^\s*=(.*)$/s.exec(text)?.[1];
  return feel === undefined ? namesIn(text) : variablesOfFeel(feel);
}

/** The same of FEEL that is kept without its `=`. */
export function variablesOfFeel(feel: string): readonly string[] {
  const words = new Set(feel.match(/[\p{L}_][\p{L}\p{N}_]*/gu));
  return [...words].filter((word) => namesInFeel(feel, word));
}
