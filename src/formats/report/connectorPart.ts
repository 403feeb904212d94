import { micromark } from 'micromark';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { Action, Parameter } from '../../domain/connector.ts';
import { implementationOf } from '../../domain/implementation.ts';
import { literalText } from '../../domain/types.ts';
import { html, Html } from './html.ts';
import type { ReportTexts } from './ReportInput.ts';
import { reportTable } from './reportTable.ts';

/** One version of a connector: what people wrote about it and what its definition says. */
export function connectorPart(
  { connector, version, deprecated = '' }: CatalogueConnector,
  index: number,
  texts: ReportTexts | undefined,
): Html {
  const { name, description, config, errors, actions, events } = connector;
  return html`<section id="connector-${index}">
    <h2>${name} <span class="quiet">${version}</span></h2>
    ${description !== undefined && html`<p class="lead">${description}</p>`}
    ${deprecated !== '' && html`<p>Deprecated: ${deprecated}</p>`} ${markdown(texts?.documentation)}
    ${
      config.length > 0 &&
      html`<h3>Configuration</h3>
        ${reportTable(
          ['Name', 'Required', 'Secret', 'Value', 'Description'],
          config.map((one) => [
            html`<code>${one.name}</code>`,
            one.required === true ? 'yes' : '',
            one.secure === true ? 'yes' : '',
            one.secure === true ? '' : (one.value ?? ''),
            one.description ?? '',
          ]),
        )}`
    }
    ${actions.map((action) => actionPart(action, implementationOf(name, action.name)))}
    ${events.map((event) => actionPart(event, `Event ${event.name}`))}
    ${
      errors.length > 0 &&
      html`<h3>Errors</h3>
        ${reportTable(
          ['Name', 'Code', 'Description'],
          errors.map((error) => [
            error.name,
            error.code === undefined ? '' : html`<code>${error.code}</code>`,
            error.description ?? '',
          ]),
        )}`
    }
    ${texts?.notes !== undefined && html`<h3>Release notes of ${version}</h3>`} ${markdown(texts?.notes)}
  </section>`;
}

function actionPart(action: Action, title: string): Html {
  return html`<h3><code>${title}</code></h3>
    ${action.description !== undefined && html`<p>${action.description}</p>`}
    ${action.inputs.length > 0 && parameterTable('Input parameter', action.inputs)}
    ${action.outputs.length > 0 && parameterTable('Output parameter', action.outputs)}`;
}

function parameterTable(title: string, parameters: readonly Parameter[]): Html {
  return reportTable(
    [title, 'Type', 'Required', 'Default', 'Description'],
    parameters.map(({ name, type, required, value, description }) => [
      html`<code>${name}</code>`,
      type,
      required === true ? 'yes' : '',
      value === undefined || value === null ? '' : literalText(value),
      description ?? '',
    ]),
  );
}

/** micromark shows HTML letter by letter and drops dangerous addresses unless it is told otherwise. */
function markdown(text: string | undefined): Html | null {
  if (text === undefined || text.trim() === '') return null;
  return html`<div class="text">${new Html(micromark(text))}</div>`;
}
