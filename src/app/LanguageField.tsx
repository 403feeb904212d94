import { LANGUAGES } from '../language/loadLanguage.ts';
import { t } from '../language/t.ts';
import { changeSettings } from '../state/uiStore.ts';
import { SelectField } from '../ui/fields/SelectField.tsx';

/** Every language in its own name: who reads none of the page finds theirs. */
export function LanguageField({ language }: { readonly language: string | null }) {
  return (
    <SelectField
      label={t('Language')}
      value={language ?? ''}
      choices={[
        { value: '', label: t('As the system has it') },
        ...LANGUAGES.map((code) => ({ value: code, label: ownName(code) })),
      ]}
      onChange={(code) => changeSettings({ language: code === '' ? null : code })}
      hint={t('The page is loaded anew in it; all work is saved before.')}
    />
  );
}

function ownName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}
