import { language } from './texts.ts';

/** A label inside a sentence: English writes it small there; other languages keep what their nouns have. */
export function inSentence(label: string): string {
  return language() === 'en' ? label.toLowerCase() : label;
}
