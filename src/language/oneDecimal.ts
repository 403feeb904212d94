import { locale } from './texts.ts';

/** "3.1", or "3,1" where that is how numbers are written. */
export function oneDecimal(value: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false };
  return value.toLocaleString(locale(), digits);
}
