import { locale } from './texts.ts';

/** As people read a number: "1,223", in German "1.223". Files and formats write theirs without. */
export function numberText(value: number): string {
  return value.toLocaleString(locale());
}
