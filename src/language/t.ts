import { hasTexts, patternOf } from './texts.ts';

/**
 * A text for people in their language. The English one stands in the code and is the key:
 * t`Rename ${from} to ${to}` is looked up as "Rename {0} to {1}", so another language may say {1} first.
 */
export function t(parts: string | TemplateStringsArray, ...values: readonly (string | number)[]): string {
  if (typeof parts === 'string') return patternOf(parts) ?? parts;
  const pattern = hasTexts() ? patternOf(keyOf(parts)) : undefined;
  if (pattern !== undefined)
    return pattern.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 1) text += String(values[at - 1]) + (parts[at] ?? '');
  return text;
}

/** What a text is looked up by: its parts, and the places of what is filled in between them. */
export function keyOf(parts: readonly string[]): string {
  return parts.reduce((key, part, at) => (at === 0 ? part : `${key}{${String(at - 1)}}${part}`), '');
}
