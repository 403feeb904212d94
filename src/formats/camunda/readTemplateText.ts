import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import { t } from '../../language/t.ts';
import { readJson } from '../json/readJson.ts';
import { readTemplate } from './readTemplate.ts';

export interface ReadTemplateText {
  /** null where the text is not the JSON of one template */
  readonly template: ElementTemplate | null;
  /** why it is none */
  readonly problems: readonly Problem[];
}

/** The text of one template, as a document holds it. What is wrong in a template that can be read is told elsewhere. */
export function readTemplateText(text: string): ReadTemplateText {
  const read = readJson(text);
  if (!('value' in read)) return { template: null, problems: read.problems };
  if (isJsonObject(read.value)) return { template: readTemplate(read.value), problems: [] };
  const message = Array.isArray(read.value)
    ? t(
        'This is a list. A template is one object: import the file to keep each template of the list by itself.',
      )
    : t('A template is a JSON object.');
  return {
    template: null,
    problems: [{ code: 'template-not-an-object', severity: 'error', message, place: { line: 1 } }],
  };
}
