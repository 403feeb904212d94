import type { JsonValue } from '../../domain/values/json.ts';
import { own } from '../../domain/values/own.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import type { ElementTemplate, TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { bindingText, propertyName } from './partNames.ts';

export interface TemplateChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** what a person calls it: the property, the group, or the template itself */
  readonly name: string;
  /** of a change: 'type', 'binding', 'default' … */
  readonly what?: string;
  readonly before?: string;
  readonly after?: string;
}

/** Parts of a property that are told one by one, in the order of their weight. */
const PARTS: readonly (readonly [key: string, what: string])[] = [
  ['type', t('type')],
  ['feel', t('expression')],
  ['value', t('default')],
  ['constraints', t('constraints')],
  ['condition', t('condition')],
  ['choices', t('choices')],
  ['optional', t('optional')],
  ['editable', t('editable')],
  ['secret', t('secret')],
  ['group', t('group')],
  ['label', t('label')],
];
const TEXTS: readonly string[] = ['description', 'tooltip', 'placeholder'];
const OF_TEMPLATE: readonly (readonly [key: string, what: string])[] = [
  ['name', t('name')],
  ['appliesTo', t('applies to')],
  ['elementType', t('becomes')],
  ['engines', t('engines')],
  ['deprecated', t('deprecated')],
  ['category', t('category')],
  ['steps', t('operations')],
  ['presets', t('presets')],
];

/** What is different in the later of two versions, in the order of its properties; what was removed comes last. */
export function templateChanges(before: ElementTemplate, after: ElementTemplate): readonly TemplateChange[] {
  const pairs = pairedProperties(before, after);
  const kept = new Set(pairs.map(([old]) => old));
  return [
    ...OF_TEMPLATE.flatMap(([key, what]) =>
      changeOf(after.name, what, own(before.json, key), own(after.json, key)),
    ),
    ...pairs.flatMap(([old, now]) =>
      old === undefined
        ? [{ kind: 'added' as const, name: propertyName(now), after: bindingText(now.binding) }]
        : propertyChanges(old, now),
    ),
    ...before.properties
      .filter((old) => !kept.has(old))
      .map((old) => ({
        kind: 'removed' as const,
        name: propertyName(old),
        before: bindingText(old.binding),
      })),
  ];
}

type Pair = readonly [before: TemplateProperty | undefined, after: TemplateProperty];

/** By id, and what has none by what it writes and when. Each is paired once. */
function pairedProperties(before: ElementTemplate, after: ElementTemplate): readonly Pair[] {
  const free = new Map<string, TemplateProperty[]>();
  for (const property of before.properties) {
    const key = keyOf(property);
    free.set(key, [...(free.get(key) ?? []), property]);
  }
  return after.properties.map((now) => [free.get(keyOf(now))?.shift(), now]);
}

function keyOf({ id, json }: TemplateProperty): string {
  return id === undefined
    ? JSON.stringify([own(json, 'binding') ?? null, own(json, 'condition') ?? null])
    : `id ${id}`;
}

function propertyChanges(before: TemplateProperty, after: TemplateProperty): readonly TemplateChange[] {
  const name = propertyName(after);
  const bindings = [bindingText(before.binding), bindingText(after.binding)] as const;
  const texts = TEXTS.some((key) => !same(own(before.json, key), own(after.json, key)));
  return [
    ...changeOf(name, t('binding'), ...bindings),
    ...PARTS.flatMap(([key, what]) => changeOf(name, what, own(before.json, key), own(after.json, key))),
    ...(texts ? [{ kind: 'changed' as const, name, what: t('texts') }] : []),
  ];
}

function changeOf(
  name: string,
  what: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly TemplateChange[] {
  if (same(before, after)) return [];
  return [{ kind: 'changed', name, what, before: shown(before), after: shown(after) }];
}

function same(before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  return before === undefined || after === undefined ? before === after : sameJson(before, after);
}

function shown(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
