import type { Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';

const PAYLOAD_NAME = /^[a-z][a-zA-Z0-9]*$/;

/** What a message carries has names that Activiti's modeling service takes; engines stumble over others while they run. */
export function payloadProblems({ element, place }: ElementContext): readonly Problem[] {
  if (element.event !== 'message') return [];
  const { inputs = {}, outputs = {} } = element.data.mapping ?? {};
  const sent = Object.keys(inputs).map((name) => ({ name, path: ['inputs', name] }));
  const taken = Object.entries(outputs).flatMap(([variable, { type, value }]) =>
    type === 'variable' && typeof value === 'string' ? [{ name: value, path: ['outputs', variable] }] : [],
  );
  return [...sent, ...taken].flatMap(({ name, path }): readonly Problem[] => {
    if (PAYLOAD_NAME.test(name)) return [];
    return [
      {
        code: 'payload-name-invalid',
        severity: 'warning',
        message: `“${name}” cannot be the name of what a message carries: it starts with a lower-case letter and is made of letters and digits.`,
        place: { ...place, path },
      },
    ];
  });
}
