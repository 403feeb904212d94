import { t } from '../../language/t.ts';
import type { Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';

const PAYLOAD_NAME = /^[a-z][a-zA-Z0-9]*$/;

/** Activiti's modeling service refuses other names, and some of them fail while a process runs; the engine takes many. */
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
        severity: 'note',
        message: t`Activiti’s modeling service refuses “${name}” as the name of what a message carries: it takes letters and digits, the first a lower-case letter. The engine itself runs most others.`,
        place: { ...place, path },
      },
    ];
  });
}
