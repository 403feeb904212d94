import type { Problem } from '../../domain/problem.ts';

/** What we say in other words than the schema, by the code of ours. */
const SAME: ReadonlyMap<string, (schema: Problem) => boolean> = new Map([
  [
    'template-optional-not-empty',
    ({ message }: Problem) => /optional/i.test(message) && message.includes('notEmpty'),
  ],
  ['template-placeholder-type', ({ code }: Problem) => code === 'template-schema-not'],
  ['template-feel-type', ({ message }: Problem) => /^feel is only supported/i.test(message)],
  [
    'template-binding-deprecated',
    ({ code, place }: Problem) => code === 'template-schema-deprecated' && place.path?.[2] === 'binding',
  ],
]);

/** The findings of the schema but those that ours say again, at the same property and in words that help more. */
export function withoutSchemaEchoes(
  schema: readonly Problem[],
  ours: readonly Problem[],
): readonly Problem[] {
  return schema.filter(
    (one) =>
      !ours.some((other) => SAME.get(other.code)?.(one) === true && propertyOf(one) === propertyOf(other)),
  );
}

function propertyOf({ place }: Problem): string {
  return JSON.stringify((place.path ?? []).slice(0, 2));
}
