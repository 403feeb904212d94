import { html, type Html } from './html.ts';

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
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
