import type {
  ElementTemplate,
  TemplateCondition,
  TemplateProperty,
  TemplateValue,
} from './ElementTemplate.ts';
import { fromFeel, isFeel, isWrittenAsFeel } from './feelValue.ts';

type Values = ReadonlyMap<number, TemplateValue>;

/**
 * Whether a condition of the template is met by the values (by index), as Camunda's modelers see it: nothing is '',
 * only numbers are compared as numbers, and of properties with one id the first counts.
 */
export function conditionHolds(
  condition: TemplateCondition,
  template: Pick<ElementTemplate, 'properties'>,
  values: Values,
): boolean {
  return new Evaluation(template.properties, values).holds(condition);
}

class Evaluation {
  readonly #properties: readonly TemplateProperty[];
  readonly #values: Values;
  /** Conditions can ask in a circle; what is asked for already counts as not active. */
  readonly #asked = new Set<TemplateProperty>();

  constructor(properties: readonly TemplateProperty[], values: Values) {
    this.#properties = properties;
    this.#values = values;
  }

  holds(condition: TemplateCondition): boolean {
    if (condition.kind === 'allMatch') return condition.conditions.every((each) => this.holds(each));
    const property = this.#properties.find(({ id }) => id === condition.property);
    if (condition.kind === 'isActive') {
      return (property !== undefined && this.#isActive(property)) === condition.value;
    }
    if (property === undefined) return false;
    const value = this.#values.get(property.index) ?? '';
    if (condition.kind === 'isEmpty') return (value === '') === condition.value;
    const wanted = condition.kind === 'equals' ? [condition.value] : condition.values;
    return wanted.some((each) => isEqual(property, value, each));
  }

  #isActive(property: TemplateProperty): boolean {
    if (property.condition === undefined) return true;
    if (this.#asked.has(property)) return false;
    this.#asked.add(property);
    const holds = this.holds(property.condition);
    this.#asked.delete(property);
    return holds;
  }
}

function isEqual(property: TemplateProperty, value: TemplateValue, wanted: TemplateValue): boolean {
  const left = isWrittenAsFeel(property) ? fromFeel(value, property.type) : typed(property, value);
  const right = isFeel(wanted) ? fromFeel(wanted, property.type) : wanted;
  return property.type === 'Number' ? Number(left) === Number(right) : left === right;
}

/** Yes and no stand as words in the XML. */
function typed({ type }: TemplateProperty, value: TemplateValue): TemplateValue {
  return type === 'Boolean' && (value === 'true' || value === 'false') ? value === 'true' : value;
}
