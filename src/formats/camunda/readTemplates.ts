import { iconProblem } from '../../domain/icons/shownIcon.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import type { JsonNode } from '../json/JsonNode.ts';
import { nodeAt } from '../json/JsonNode.ts';
import { readJson } from '../json/readJson.ts';
import { lineAndColumn } from '../lineAndColumn.ts';
import { fileProblem } from '../RawFile.ts';
import { readTemplate } from './readTemplate.ts';

interface FoundTemplate {
  readonly template: ElementTemplate;
  /** its very characters; of a file that is this one template, all of the file */
  readonly text: string;
  /** which of the list it is; absent where the file is this one template */
  readonly place?: number;
  readonly problems: readonly Problem[];
}

export interface ReadTemplates {
  readonly templates: readonly FoundTemplate[];
  /** of the file as a whole, and of what is no template */
  readonly problems: readonly Problem[];
}

/** A list of one file; more is a mistake, or meant to do harm. */
const MAX_TEMPLATES = 5_000;

/** The templates of a file: one object, or a list of them. What is no template is told, the others come in. */
export function readTemplates(text: string, file: string): ReadTemplates {
  const read = readJson(text, file);
  if (!('node' in read)) return { templates: [], problems: read.problems };
  const { node, value } = read;
  const at = (code: string, message: string, where: JsonNode, severity?: Problem['severity']): Problem =>
    fileProblem(file, code, message, {
      ...(severity !== undefined && { severity }),
      ...lineAndColumn(text, where.start),
    });
  if (node.kind === 'object' && isJsonObject(value)) {
    const template = readTemplate(value);
    return {
      templates: [{ template, text, problems: identityProblems(node, at) }],
      problems: read.problems,
    };
  }
  if (node.kind !== 'array' || node.items.length > MAX_TEMPLATES) {
    const message =
      node.kind === 'array'
        ? t`The list has more than ${MAX_TEMPLATES} templates. Divide it, and import its parts.`
        : t('A template is a JSON object.');
    return { templates: [], problems: [at('template-not-an-object', message, node)] };
  }
  const problems = [...read.problems];
  if (node.items.length === 0)
    problems.push(at('templates-empty', t('There is no template in the list.'), node));
  const templates = node.items.flatMap((item, place): FoundTemplate[] => {
    if (!isJsonObject(item.value)) {
      const message = t`Number ${String(place + 1)} of the list is no template: a template is a JSON object. The others can be imported.`;
      problems.push(at('template-not-an-object', message, item));
      return [];
    }
    const template = readTemplate(item.value);
    return [
      { template, text: text.slice(item.start, item.end), place, problems: identityProblems(item, at) },
    ];
  });
  return { templates, problems };
}

/**
 * What it is known by is needed before anything else: elements name their template by id, versions are whole numbers.
 * And what it would be known by at a glance, its icon, where it cannot be shown.
 */
function identityProblems(
  node: JsonNode,
  at: (code: string, message: string, where: JsonNode, severity: Problem['severity']) => Problem,
): readonly Problem[] {
  const problems: Problem[] = [];
  const id = nodeAt(node, ['id']);
  if (typeof id?.value !== 'string' || id.value === '') {
    const message = t('The template has no id, so no element can use it. Give it one after the import.');
    problems.push(at('template-without-id', message, id ?? node, 'warning'));
  }
  const version = nodeAt(node, ['version']);
  if (version !== undefined && !Number.isInteger(version.value)) {
    const message = t(
      'The version of a template is a whole number. This one counts as a template without a version.',
    );
    problems.push(at('template-version', message, version, 'warning'));
  }
  const icon = nodeAt(node, ['icon', 'contents']);
  const found = typeof icon?.value === 'string' ? iconProblem(icon.value) : null;
  if (icon && found) problems.push(at(`template-${found.code}`, found.message, icon, found.severity));
  return problems;
}
