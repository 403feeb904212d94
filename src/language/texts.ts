/** Texts of a language by their English ones, as they stand in the code. */
export type Texts = Readonly<Record<string, string>>;

const NONE: ReadonlyMap<string, string> = new Map();
let current = 'en';
let texts = NONE;

/** From now on texts are of this language; what it has no text for stays English. What was said before is not said again. */
export function setTexts(language: string, of: Texts = {}): void {
  current = language;
  texts = new Map(Object.entries(of));
}

/** The code of the language of the page, like "en": for dates, numbers and the page itself. */
export function language(): string {
  return current;
}

/** Whose dates and numbers are written; English ones are the British. */
export function locale(): string {
  return current === 'en' ? 'en-GB' : current;
}

/** Whether anything can be found here: English, which is said everywhere and for every element, asks no further. */
export function hasTexts(): boolean {
  return texts.size > 0;
}

/** How this is said in the language of the page; `undefined`: as it stands. */
export function patternOf(english: string): string | undefined {
  return texts.get(english);
}
