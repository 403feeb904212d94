import { byName } from '../../domain/values/byName.ts';
import { actionOfTask } from '../../domain/connector/implementation.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';
import { connectorPart } from './connectorPart.ts';
import { html, type Html } from './html.ts';
import { processPart } from './processPart.ts';
import type { ReportInput } from './ReportInput.ts';
import { REPORT_STYLE } from './reportStyle.ts';

/**
 * A project as one HTML file that reads anywhere, prints well and asks nobody for anything: no script, no address
 * that is loaded, pictures within. Its own policy holds it to that, whatever the texts of the project say.
 */
export function projectReport(input: ReportInput): string {
  const page = html`<!doctype html>
    <html lang="${language()}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
        />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${input.title}</title>
        <style>
          ${REPORT_STYLE}
        </style>
      </head>
      <body>
        ${mainPart(input)}
      </body>
    </html> `;
  return page.text;
}

/** What the report says, for who puts it into a page with looks of its own. */
export function reportMain(input: ReportInput): string {
  return mainPart(input).text;
}

function mainPart(input: ReportInput): Html {
  const used = usedConnectors(input);
  return html`<main>
    <header>
      <h1>${input.title}</h1>
      ${input.description !== undefined && html`<p class="lead">${input.description}</p>`}
      <p class="quiet">${input.date}</p>
    </header>
    ${contents(input, used)}
    ${input.processes.map((process, index) => processPart(process, index, input.title, input.catalogue))}
    ${used.length > 0 && html`<h2 class="part">${t('Connectors')}</h2>`}
    ${used.map((connector, index) => connectorPart(connector, index, textsOf(input, connector)))}
  </main>`;
}

function contents({ processes }: ReportInput, used: readonly CatalogueConnector[]): Html {
  return html`<nav aria-label="${t('Contents')}">
    <ol>
      ${processes.map(({ name }, index) => html`<li><a href="#process-${index}">${name}</a></li>`)}
      ${used.map(
        ({ connector, version }, index) =>
          html`<li><a href="#connector-${index}">${connector.name} ${version}</a></li>`,
      )}
    </ol>
  </nav>`;
}

function usedConnectors({ processes, catalogue }: ReportInput): readonly CatalogueConnector[] {
  const used = processes.flatMap(
    ({ model }) =>
      model?.elements.flatMap((element) => actionOfTask(catalogue, element)?.connector ?? []) ?? [],
  );
  return [...new Set(used)].toSorted((a, b) => byName(a.connector.name, b.connector.name));
}

function textsOf({ texts }: ReportInput, { documentId, version }: CatalogueConnector) {
  return texts.find((one) => one.documentId === documentId && one.version === version);
}
