import { language } from '../language/texts.ts';
import { failureToast } from '../state/failureToast.ts';
import { useUi } from '../state/uiStore.ts';
import { reloadSaved } from './reloadSaved.ts';
import { wantedLanguage } from './startLanguage.ts';

/** Another language is another page: what is typed is saved, then it is loaded anew, at the same place. */
export function followLanguage(): void {
  useUi.subscribe(({ language: chosen }, before) => {
    if (chosen !== before.language && wantedLanguage(chosen) !== language())
      reloadSaved().catch(failureToast);
  });
}
