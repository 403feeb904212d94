import { t } from '../../language/t.ts';
import { html, type Html } from './html.ts';

/** Columns of single words: a word that is broken cannot be read. */
const WORDS: readonly string[] = [t('Type'), t('Required'), t('Secret')];

/** A table of the report; it may scroll by itself on a narrow screen. */
export function reportTable(head: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) =>
                WORDS.includes(head[at] ?? '') ? html`<td class="word">${cell}</td>` : html`<td>${cell}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
