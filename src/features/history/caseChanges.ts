import type { JsonValue } from '../../domain/values/json.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { t } from '../../language/t.ts';
import type { ContentChange } from './ContentChange.ts';

const SAID = {
  added: (name: string) => t`Case “${name}” added`,
  removed: (name: string) => t`Case “${name}” removed`,
  changed: (name: string) => t`Case “${name}” changed`,
};

/** What is different between the cases of two states of a connector. */
export function caseChanges(
  before: readonly TestCase[] = [],
  after: readonly TestCase[] = [],
): readonly ContentChange[] {
  const [old, now] = [before, after].map((cases) => new Map(cases.map((one) => [one.id, one])));
  const said = (kind: keyof typeof SAID, { name }: TestCase): ContentChange => ({
    ...{ kind, label: SAID[kind](name), details: [] },
  });
  const changes = [
    ...before.flatMap((one) => {
      const next = now?.get(one.id);
      if (!next) return said('removed', one);
      return sameJson(asJson(one), asJson(next)) ? [] : said('changed', next);
    }),
    ...after.filter(({ id }) => !old?.has(id)).map((one) => said('added', one)),
  ];
  if (changes.length > 0 || before.every(({ id }, at) => id === after[at]?.id)) return changes;
  return [{ kind: 'changed', label: t('Order of the cases'), details: [] }];
}

/** A case is plain data, which is what JSON can say. */
function asJson(one: TestCase): JsonValue {
  return { ...one } as unknown as JsonValue;
}
