import { SEARCH_FIELDS } from '../../domain/search/SearchQuery.ts';
import { t } from '../../language/t.ts';
import styles from './ReplacePage.module.css';
import { setSearchForm } from './searchForm.ts';

const EXAMPLES: readonly (readonly [query: string, what: string])[] = [
  ['connector:email param:to', t('the parameter “to” wherever a task calls an e-mail connector')],
  ['var:orderId', t('the variable, and all that names it')],
  ['expr:"total > 100"', t('conditions and expressions with this text')],
  ['process:"Order to cash" approve', t('any text with “approve” in the processes called so')],
];

/** What a search can say, while nothing is searched. */
export function FieldHelp() {
  return (
    <div className={styles.help}>
      <section aria-labelledby="examples">
        <h2 id="examples">{t('Examples')}</h2>
        <ul className={styles.examples}>
          {EXAMPLES.map(([text, what]) => (
            <li key={text}>
              <button type="button" className="link" onClick={() => setSearchForm({ text })}>
                <code>{text}</code>
              </button>
              <span>{what}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="grammar">
        <h2 id="grammar">{t('What to write')}</h2>
        <p>
          {t(
            'Plain words are one text, found anywhere. With a field before it a word is looked for there alone; a value with spaces stands in quotation marks. Of several fields the last one is found, the others say what its element must have.',
          )}
        </p>
        <dl className={styles.grammar}>
          {Object.entries(SEARCH_FIELDS).map(([field, what]) => (
            <div key={field}>
              <dt>
                <code>{field}:</code>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
