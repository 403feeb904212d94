import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import type { SelectChoice } from '../../ui/fields/Select.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './ReplacePage.module.css';
import { setSearchForm, type SearchForm } from './searchForm.ts';

interface SearchFieldsProps {
  readonly form: SearchForm;
  readonly scopes: readonly SelectChoice[];
  readonly problem: string | null;
  /** something else is asked for: what was unticked counts no more */
  readonly onAsk: () => void;
}

/** What to look for, where, and what takes its place. */
export function SearchFields({ form, scopes, problem, onAsk }: SearchFieldsProps) {
  const ask = (patch: Partial<SearchForm>) => {
    onAsk();
    setSearchForm(patch);
  };
  return (
    <section className={styles.form} aria-label={t('Search')} role="search">
      <div className={styles.fields}>
        <TextField
          label={t('Find')}
          mono
          autoFocus
          value={form.text}
          placeholder="connector:email param:to"
          error={problem ?? undefined}
          onChange={(text) => ask({ text })}
        />
        <SelectField
          label={t('In')}
          value={form.scope}
          choices={scopes}
          onChange={(scope) => ask({ scope })}
        />
        {form.replaces && (
          <TextField
            label={t('Replace with')}
            mono
            value={form.by}
            placeholder={t('nothing: the text goes')}
            onChange={(by) => ask({ by })}
          />
        )}
      </div>
      <div className={styles.options}>
        <Switch label={t('Replace')} checked={form.replaces} onChange={(replaces) => ask({ replaces })} />
        <CheckBox
          label={t('Match case')}
          checked={form.matchCase}
          onChange={(matchCase) => ask({ matchCase })}
        />
        <CheckBox
          label={t('Whole words')}
          checked={form.wholeWord}
          onChange={(wholeWord) => ask({ wholeWord })}
        />
      </div>
    </section>
  );
}
