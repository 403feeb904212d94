import { isAuto } from '../../domain/mapping/autoMap.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { isExpression } from '../../domain/expressions/expressions.ts';
import { actionOfTask } from '../../domain/connector/implementation.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import type { ElementInfo, MappingEntry, ProcessInfo } from '../../domain/process/process.ts';
import { literalText } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import { html, type Html } from './html.ts';
import type { ReportProcess } from './ReportInput.ts';
import { reportTable } from './reportTable.ts';

/** One process: its diagram, its variables, and what every task sends and gets. */
export function processPart(
  { name, model, documentation, problems, svg }: ReportProcess,
  index: number,
  title: string,
  catalogue: readonly CatalogueConnector[],
): Html {
  const open = problems.filter(({ severity }) => severity !== 'note');
  return html`<section id="process-${index}">
    <h2>${name === title ? t('Diagram') : name}</h2>
    ${model?.processes.map(aboutPart)}
    ${
      svg === null
        ? html`<p class="quiet">${t('The diagram could not be drawn.')}</p>`
        : html`<figure><img src="${dataAddress(svg)}" alt="${t`Diagram of ${name}`}" /></figure>`
    }
    ${model === null && html`<p class="quiet">${t('The process could not be read.')}</p>`}
    ${model?.processes.map(({ id }) => saidPart(documentation.get(id)))}
    ${model?.processes.map(variablesPart)}
    ${model?.elements.map((element) => taskPart(element, documentation.get(element.id), catalogue))}
    ${
      open.length > 0 &&
      html`<h3>${t('Open problems')}</h3>
        ${reportTable(
          [t('Where'), t('What')],
          open.map(({ place, message }) => [place.label ?? place.element ?? '', message]),
        )}`
    }
  </section>`;
}

/** As a picture, never inline: whatever an SVG carries, a picture runs nothing. */
function dataAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

function aboutPart({ id, name, versionTag }: ProcessInfo): Html {
  const version = versionTag === undefined ? '' : t`, version ${versionTag}`;
  return html`<p class="about">${name ?? id} <code>${id}</code>${version}</p>`;
}

function saidPart(text: string | undefined): Html | null {
  return text === undefined ? null : html`<p class="said">${text}</p>`;
}

function variablesPart({ id, name, variables }: ProcessInfo): Html {
  return html`<h3>${t`Variables of ${name ?? id}`}</h3>
    ${
      variables.length === 0
        ? html`<p class="quiet">${t('None')}</p>`
        : reportTable(
            [t('Name'), t('Type'), t('Required'), t('Default'), t('Description')],
            variables.map((variable) => [
              html`<code>${variable.name}</code>`,
              variable.type,
              variable.required ? t('yes') : '',
              valueText(variable.value),
              variable.description ?? '',
            ]),
          )
    }`;
}

function taskPart(
  element: ElementInfo,
  text: string | undefined,
  catalogue: readonly CatalogueConnector[],
): Html | null {
  const { data, implementation, name, id } = element;
  const inputs = Object.entries(data.mapping?.inputs ?? {});
  const outputs = Object.entries(data.mapping?.outputs ?? {});
  const constants = Object.entries(data.constants ?? {});
  const found = actionOfTask(catalogue, element);
  const isPlain = implementation === undefined && inputs.length + outputs.length + constants.length === 0;
  if (isPlain && text === undefined) return null;
  const typeOf = (list: 'inputs' | 'outputs', parameter: string) =>
    found?.action[list].find((one) => one.name === parameter)?.type ?? '';
  const auto = (list: 'inputs' | 'outputs', key: string) => (isAuto(data, list, key) ? t(' (auto)') : '');
  return html`<h3>${name ?? id}</h3>
    ${saidPart(text)}
    ${
      implementation !== undefined &&
      html`<p>
        <code>${implementation}</code> ${data.connectorVersion}
        ${found?.action.description !== undefined && html`<br />${found.action.description}`}
      </p>`
    }
    ${
      inputs.length > 0 &&
      reportTable(
        [t('Input parameter'), t('Type'), t('From')],
        inputs.map(([parameter, entry]) => [
          html`<code>${parameter}</code>`,
          typeOf('inputs', parameter),
          html`${sourceOf(entry)}${auto('inputs', parameter)}`,
        ]),
      )
    }
    ${
      outputs.length > 0 &&
      reportTable(
        [t('Variable'), t('Type'), t('Gets')],
        outputs.map(([variable, entry]) => [
          html`<code>${variable}</code>`,
          typeof entry.value === 'string' ? typeOf('outputs', entry.value) : '',
          html`${sourceOf(entry)}${auto('outputs', typeof entry.value === 'string' ? entry.value : variable)}`,
        ]),
      )
    }
    ${data.mapping?.mappingType !== undefined && html`<p>${t`Maps all: ${data.mapping.mappingType}`}</p>`}
    ${
      constants.length > 0 &&
      reportTable(
        [t('Constant'), t('Value')],
        constants.map(([constant, value]) => [
          html`<code>${constant}</code>`,
          valueText(constantValue(value)),
        ]),
      )
    }`;
}

/** The format wraps it: { value: … } */
function constantValue(value: JsonValue): JsonValue | undefined {
  const isWrapped = typeof value === 'object' && value !== null && !Array.isArray(value) && 'value' in value;
  return isWrapped ? value.value : value;
}

function sourceOf({ type, value }: MappingEntry): Html {
  if (type === 'variable') return html`${t('variable')} <code>${valueText(value)}</code>`;
  const kind = typeof value === 'string' && isExpression(value) ? t('expression') : t('value');
  return html`${kind} <code>${valueText(value)}</code>`;
}

function valueText(value: JsonValue | undefined): string {
  return value === undefined ? '' : literalText(value);
}
