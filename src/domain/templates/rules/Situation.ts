import { bindingKey } from '../bindingKey.ts';
import type { TemplateCondition, TemplateProperty, TemplateValue } from '../ElementTemplate.ts';
import type { RuleContext } from './TemplateRule.ts';

/** Asking further than this through `isActive` is a circle. */
const MOST_STEPS = 20;

/**
 * What has to be so at the same time, as far as it can be told before anyone has filled anything in: which values the
 * places of a template may have. It is careful: what it calls impossible is, what it cannot tell counts as possible.
 */
export class Situation {
  readonly #context: RuleContext;
  /** by place: the values it may still have; a place that is not there may have any */
  readonly #allowed = new Map<string, ReadonlySet<TemplateValue>>();
  #isPossible = true;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  get isPossible(): boolean {
    return this.#isPossible;
  }

  /** @returns itself */
  with(condition: TemplateCondition | undefined, steps = 0): this {
    if (condition === undefined || steps > MOST_STEPS) return this;
    if (condition.kind === 'allMatch') {
      for (const each of condition.conditions) this.with(each, steps + 1);
      return this;
    }
    const property = this.#context.byId.get(condition.property);
    if (condition.kind === 'isActive') {
      if (condition.value) this.#active(property, steps);
      else if (property !== undefined && property.condition === undefined) this.#isPossible = false;
      return this;
    }
    if (property === undefined) {
      this.#isPossible = false;
      return this;
    }
    if (condition.kind === 'isEmpty') {
      if (condition.value) this.#allow(property, ['']);
      return this;
    }
    this.#allow(property, condition.kind === 'equals' ? [condition.value] : condition.values);
    // What is not active is not written, so a value is there only where it is, or another property writes it.
    if (this.#writersOf(property).length === 1) this.#active(property, steps);
    return this;
  }

  #active(property: TemplateProperty | undefined, steps: number): void {
    if (property === undefined) this.#isPossible = false;
    else this.with(property.condition, steps + 1);
  }

  #allow(property: TemplateProperty, wanted: readonly TemplateValue[]): void {
    const key = bindingKey(property.binding);
    const before = this.#allowed.get(key) ?? possibleValues(this.#context, this.#writersOf(property));
    const values = wanted.map((value) => comparable(property, value));
    const left = new Set(before === null ? values : values.filter((value) => before.has(value)));
    this.#allowed.set(key, left);
    if (left.size === 0) this.#isPossible = false;
  }

  #writersOf({ binding }: TemplateProperty): readonly TemplateProperty[] {
    return this.#context.byPlace.get(bindingKey(binding)) ?? [];
  }
}

/** The values a place can have by the properties that write it; null where it can be anything. */
export function possibleValues(
  { template }: RuleContext,
  writers: readonly TemplateProperty[],
): ReadonlySet<TemplateValue> | null {
  const values = new Set<TemplateValue>(['']);
  for (const property of writers) {
    const { type, choices, generated, value, id, binding } = property;
    // The name and the like of an element can be written without its template.
    if (binding.type === 'property') return null;
    if (type === 'Dropdown') {
      for (const choice of choices) values.add(comparable(property, choice.value));
    } else if (type === 'Boolean' && property.feel !== 'optional' && property.feel !== 'required') {
      values.add(true).add(false);
    } else if (type !== 'Hidden' || generated) {
      return null;
    }
    if (value !== undefined) values.add(comparable(property, value));
    for (const preset of id === undefined ? [] : template.presets) {
      const set = preset.values.get(id ?? '');
      if (set !== undefined && set !== null && typeof set !== 'object') values.add(comparable(property, set));
    }
  }
  return values;
}

/** Values that a condition takes for the same are the same here. */
export function comparable({ type }: TemplateProperty, value: TemplateValue): TemplateValue {
  const literal = typeof value === 'string' && value.startsWith('=') ? value.slice(1) : value;
  if (type === 'Number') return Number(literal);
  if (type === 'Boolean' && literal !== value) return literal !== 'false';
  return type === 'Boolean' && (value === 'true' || value === 'false') ? value === 'true' : value;
}
