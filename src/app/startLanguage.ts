import { directionOf } from '../language/directionOf.ts';
import { loadLanguage, nearestLanguage } from '../language/loadLanguage.ts';
import { language } from '../language/texts.ts';
import { UI_KEY } from '../state/uiKey.ts';

/** Comes before every other module of the product: their constants hold texts. */
export async function startLanguage(): Promise<void> {
  await loadLanguage(wantedLanguage(chosen()));
  document.documentElement.lang = language();
  document.documentElement.dir = directionOf(language());
}

/** What somebody chose, or else what their system has. */
export function wantedLanguage(chosen: string | null): string {
  return nearestLanguage(chosen === null ? navigator.languages : [chosen]);
}

function chosen(): string | null {
  try {
    return languageIn(JSON.parse(localStorage.getItem(UI_KEY) ?? 'null'));
  } catch {
    return null; // storage is blocked, or holds something else
  }
}

/** readUiState.ts checks all of it, but is read too late for this. */
function languageIn(kept: unknown): string | null {
  const chosen = member(member(kept, 'state'), 'language');
  return typeof chosen === 'string' ? chosen : null;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
