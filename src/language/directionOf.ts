/** Languages that are written from right to left, by code. */
const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ur', 'yi'];

/** What `dir` of a page in this language is. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(code.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
