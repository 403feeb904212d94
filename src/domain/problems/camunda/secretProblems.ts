import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import { isSecretName } from '../../templates/isSecretName.ts';
import { secretProblem, secretReference } from '../../templates/secretReference.ts';
import type { ElementContext } from '../ElementContext.ts';

/** What is called like a secret is a reference to one: a file must not carry it. */
export function secretProblems({ element, found, place }: ElementContext): readonly Problem[] {
  const secure = new Set(
    found?.connector.connector.config.filter((one) => one.secure).map(({ name }) => name),
  );
  const inputs = Object.entries(element.data.mapping?.inputs ?? {}).flatMap(([name, { type, value }]) =>
    type === 'value' && typeof value === 'string' ? [{ name, value }] : [],
  );
  const headers = (element.zeebe?.headers ?? []).map(({ key, value }) => ({ name: key, value }));
  return [...inputs, ...headers].flatMap(({ name, value }): Problem[] => {
    const { kind } = secretReference(value);
    const isSecret = secure.has(name) || isSecretName(name);
    // What is begun and not finished is a mistake anywhere; any other text only where a secret belongs.
    const why = isSecret || kind === 'incomplete' ? secretProblem(value) : null;
    if (why === null) return [];
    return [
      {
        code: kind === 'plain' ? 'secret-as-text' : 'secret-reference',
        severity: 'warning',
        message:
          kind === 'plain'
            ? t`“${name}” looks like a secret and stands in the file as plain text. Use {{secrets.NAME}}.`
            : t`“${name}”: ${why}`,
        place,
      },
    ];
  });
}
