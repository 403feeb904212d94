import { sameJson } from '../values/sameJson.ts';
import { bindingKey } from './bindingKey.ts';
import type { ElementTemplate, TemplateProperty } from './ElementTemplate.ts';

export interface PairedProperties {
  readonly both: readonly (readonly [TemplateProperty, TemplateProperty])[];
  readonly added: readonly TemplateProperty[];
  readonly removed: readonly TemplateProperty[];
}

type Match = (from: TemplateProperty, to: TemplateProperty) => boolean;

const samePlace: Match = (from, to) => bindingKey(from.binding) === bindingKey(to.binding);
const sameId: Match = (from, to) => from.id !== undefined && from.id === to.id;
const sameCondition: Match = (from, to) => sameJson(from.json.condition, to.json.condition);

/** The surest first: one place can be written by several properties, and an id can stand for another place now. */
const MATCHES: readonly Match[] = [
  (from, to) => sameId(from, to) && samePlace(from, to),
  (from, to) => samePlace(from, to) && sameCondition(from, to),
  samePlace,
  sameId,
];

/** Which property of one version of a template is which of another; in the order of the newer one. */
export function pairedProperties(from: ElementTemplate, to: ElementTemplate): PairedProperties {
  const pairs = new Map<TemplateProperty, TemplateProperty>();
  const left = new Set(from.properties);
  for (const matches of MATCHES) {
    for (const now of to.properties) {
      if (pairs.has(now)) continue;
      const before = [...left].find((each) => matches(each, now));
      if (before === undefined) continue;
      pairs.set(now, before);
      left.delete(before);
    }
  }
  return {
    both: to.properties.flatMap((now) => {
      const before = pairs.get(now);
      return before === undefined ? [] : [[before, now] as const];
    }),
    added: to.properties.filter((now) => !pairs.has(now)),
    removed: [...left],
  };
}
