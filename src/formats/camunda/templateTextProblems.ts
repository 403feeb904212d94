import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate, TemplateFlavour } from '../../domain/templates/ElementTemplate.ts';
import { propertyLabel } from '../../domain/templates/propertyLabel.ts';
import { templateProblems } from '../../domain/templates/templateProblems.ts';
import { t } from '../../language/t.ts';
import { readJson } from '../json/readJson.ts';
import { feelProblem } from './feelProblem.ts';
import { placeInText } from './placeInText.ts';
import { readTemplate } from './readTemplate.ts';
import { schemaProblems } from './schemaProblems.ts';
import { withoutSchemaEchoes } from './withoutSchemaEchoes.ts';

/**
 * Everything that is wrong with the text of one template, at its line and property: what Camunda's schema says, and
 * what would not work though the schema allows it. Text that is no template has its own problems (`readTemplateText`).
 * @param flavour which schema; the one the template names where it is left out
 */
export function templateTextProblems(text: string, flavour?: TemplateFlavour): readonly Problem[] {
  const read = readJson(text);
  if (!('node' in read) || !isJsonObject(read.value)) return [];
  const template = readTemplate(read.value);
  const rules = templateProblems(template, feelProblem);
  const schema = withoutSchemaEchoes(schemaProblems(read.value, flavour ?? template.flavour), rules);
  const placed = placeInText([...unnamedSchema(template), ...schema, ...rules], text, read.node);
  return [...read.problems, ...placed.map((problem) => labelled(problem, template))];
}

/** It is by this key that Camunda's modelers know what they have before them. */
function unnamedSchema({ flavour, json }: ElementTemplate): readonly Problem[] {
  if (flavour !== 'camunda8' || typeof member(json, '$schema') === 'string') return [];
  const message = t(
    "There is no “$schema”: without it, Camunda's modelers do not take this as a template for Camunda 8.",
  );
  return [{ code: 'template-without-schema', severity: 'warning', message, place: { path: [] } }];
}

/** Says which property it is, as a person calls it. */
function labelled(problem: Problem, { properties }: ElementTemplate): Problem {
  const [list, index] = problem.place.path ?? [];
  if (problem.place.label !== undefined || list !== 'properties' || typeof index !== 'number') return problem;
  const property = properties.find((each) => each.index === index);
  if (!property) return problem;
  return { ...problem, place: { ...problem.place, label: propertyLabel(property) } };
}
