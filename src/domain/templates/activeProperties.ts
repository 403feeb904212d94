import { bindingKey } from './bindingKey.ts';
import { conditionHolds } from './conditionHolds.ts';
import type { ElementTemplate, TemplateProperty, TemplateValue } from './ElementTemplate.ts';

type Values = ReadonlyMap<number, TemplateValue>;

interface Circumstances {
  /** the element is a start event outside an event sub-process: there is nothing to correlate with */
  readonly isPlainStart?: boolean;
}

/**
 * Which properties are there, by index, when the element is given these values. A condition looks at what is written,
 * and of an inactive property nothing is, unless an active one has the same binding.
 */
export function activeProperties(
  template: Pick<ElementTemplate, 'properties'>,
  values: Values,
  { isPlainStart = false }: Circumstances = {},
): ReadonlySet<number> {
  const possible = template.properties.filter((property) => !isPlainStart || !isCorrelationKey(property));
  let active: ReadonlySet<number> = new Set(possible.map(({ index }) => index));
  // Each round settles those that hang on settled ones; where they hang on each other there is no end to it.
  for (let round = 0; round <= possible.length; round += 1) {
    const written = writtenValues(template, values, active);
    const met = possible.filter(
      ({ condition }) => condition === undefined || conditionHolds(condition, template, written),
    );
    const next = new Set(met.map(({ index }) => index));
    if (next.size === active.size && [...next].every((index) => active.has(index))) return next;
    active = next;
  }
  return active;
}

function writtenValues(
  { properties }: Pick<ElementTemplate, 'properties'>,
  values: Values,
  active: ReadonlySet<number>,
): Values {
  const places = new Map<string, TemplateValue>();
  for (const { index, binding } of properties) {
    const value = active.has(index) ? values.get(index) : undefined;
    const key = bindingKey(binding);
    if (value !== undefined && !places.has(key)) places.set(key, value);
  }
  const written = new Map<number, TemplateValue>();
  for (const { index, binding } of properties) {
    const value = active.has(index) ? values.get(index) : places.get(bindingKey(binding));
    if (value !== undefined) written.set(index, value);
  }
  return written;
}

function isCorrelationKey({ binding }: TemplateProperty): boolean {
  return binding.type === 'bpmn:Message#zeebe:subscription#property' && binding.name === 'correlationKey';
}
