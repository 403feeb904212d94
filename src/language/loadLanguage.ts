import { type Texts, setTexts } from './texts.ts';

/** One file for each language but English; its name is the code of the language (BCP 47). */
const FILES = import.meta.glob<Texts>('./texts/*.json', { import: 'default' });

const CODES = Object.keys(FILES).map((path) => path.slice('./texts/'.length, -'.json'.length));

/** The codes of all languages there are, English first. */
export const LANGUAGES: readonly string[] = ['en', ...CODES];

/** The language of ours that is nearest to what a person reads, best first: `navigator.languages`. */
export function nearestLanguage(wanted: readonly string[]): string {
  for (const one of wanted) {
    const known =
      LANGUAGES.find((code) => code === one) ?? LANGUAGES.find((code) => code === one.split('-')[0]);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** From then on the page, or the worker, speaks this language. One that cannot be loaded leaves it English. */
export async function loadLanguage(code: string): Promise<void> {
  const load = FILES[`./texts/${code}.json`];
  if (load === undefined) return;
  try {
    setTexts(code, await load());
  } catch {
    // The page works in English; an offline page that never had the file is the usual case.
  }
}
