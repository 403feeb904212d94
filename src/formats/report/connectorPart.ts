import { micromark } from 'micromark';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Action, Parameter } from '../../domain/connector/connector.ts';
import { SHOWN_MARKS } from '../../domain/connector/aboutLabels.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import { isPrivate } from '../../domain/connector/privateActions.ts';
import { securityFacts, type SecurityFacts } from '../../domain/connector/securityFacts.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import { literalText } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import { html, Html } from './html.ts';
import type { ReportTexts } from './ReportInput.ts';
import { reportTable } from './reportTable.ts';

/** One version of a connector: what people wrote about it and what its definition says. */
export function connectorPart(
  { connector, version, deprecated = '', about }: CatalogueConnector,
  index: number,
  texts: ReportTexts | undefined,
): Html {
  const { name, description, config, errors, actions, events } = connector;
  return html`<section id="connector-${index}">
    <h2>${name} <span class="quiet">${version}</span></h2>
    ${description !== undefined && html`<p class="lead">${description}</p>`}
    ${deprecated !== '' && html`<p>${t`Deprecated: ${deprecated}`}</p>`} ${markdown(texts?.documentation)}
    ${securityPart(securityFacts(connector, about))}
    ${
      config.length > 0 &&
      html`<h3>${t('Configuration')}</h3>
        ${reportTable(
          [t('Name'), t('Required'), t('Secret'), t('Value'), t('Description')],
          config.map((one) => [
            html`<code>${one.name}</code>`,
            one.required === true ? t('yes') : '',
            one.secure === true ? t('yes') : '',
            one.secure === true ? '' : (one.value ?? ''),
            one.description ?? '',
          ]),
        )}`
    }
    ${actions.map((action) =>
      actionPart(action, implementationOf(name, action.name), isPrivate(about, action) && PRIVATE),
    )}
    ${events.map((event) => actionPart(event, t`Event ${event.name}`))}
    ${
      errors.length > 0 &&
      html`<h3>${t('Errors')}</h3>
        ${reportTable(
          [t('Name'), t('Code'), t('Description')],
          errors.map((error) => [
            error.name,
            error.code === undefined ? '' : html`<code>${error.code}</code>`,
            error.description ?? '',
          ]),
        )}`
    }
    ${texts?.notes !== undefined && html`<h3>${t`Release notes of ${version}`}</h3>`}
    ${markdown(texts?.notes)}
  </section>`;
}

function securityPart(facts: SecurityFacts | null): Html | null {
  if (facts === null) return null;
  const { ways, scopes, note } = facts;
  const codes = (names: readonly string[]) => names.map((one) => html`<code>${one}</code> `);
  return html`<h3>${t('Authentication')}</h3>
    ${
      ways.length > 0 &&
      reportTable(
        [t('Type'), t('Configuration')],
        ways.map(({ label, needs }) => [label, html`${codes(needs)}`]),
      )
    }
    ${
      scopes.length > 0 &&
      reportTable(
        [t('Action'), t('Scopes')],
        scopes.map(({ action, names }) => [html`<code>${action}</code>`, html`${codes(names)}`]),
      )
    }
    ${markdown(note)}`;
}

const PRIVATE = html`<p class="quiet">${t('Private: no new task is offered it.')}</p>`;

function actionPart(action: Action, title: string, note: Html | false = false): Html {
  return html`<h3><code>${title}</code></h3>
    ${note} ${action.description !== undefined && html`<p>${action.description}</p>`}
    ${action.inputs.length > 0 && parameterTable(t('Input parameter'), action.inputs)}
    ${action.outputs.length > 0 && parameterTable(t('Output parameter'), action.outputs)}`;
}

function parameterTable(title: string, parameters: readonly Parameter[]): Html {
  return reportTable(
    [title, t('Type'), t('Required'), t('Default'), t('Description')],
    parameters.map((parameter) => {
      const { name, type, required, value, description } = parameter;
      const mark = SHOWN_MARKS[shownAs(parameter)];
      return [
        html`<code>${name}</code> ${mark !== '' && html`<span class="quiet">${mark}</span>`}`,
        type,
        required === true ? t('yes') : '',
        value === undefined || value === null ? '' : literalText(value),
        description ?? '',
      ];
    }),
  );
}

/** micromark shows HTML letter by letter and drops dangerous addresses unless it is told otherwise. */
function markdown(text: string | undefined): Html | null {
  if (text === undefined || text.trim() === '') return null;
  return html`<div class="text">${new Html(micromark(text))}</div>`;
}
