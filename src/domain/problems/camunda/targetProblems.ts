import { t } from '../../../language/t.ts';
import { isMappingTarget } from '../../expressions/feelPath.ts';
import type { Problem } from '../../problem.ts';
import type { ElementContext } from '../ElementContext.ts';

/** An output is computed: a text that is none of FEEL's is refused there, though an input takes it. */
export function plainOutputProblems({ element, place }: ElementContext): readonly Problem[] {
  return Object.entries(element.data.mapping?.outputs ?? {}).flatMap(([name, { type, value }]): Problem[] => {
    if (type !== 'value' || typeof value !== 'string' || value === '' || value.startsWith('=')) return [];
    const entry = { type: 'feel', value: JSON.stringify(value) };
    return [
      {
        code: 'output-not-feel',
        severity: 'error',
        message: t`“${name}” gets the plain text “${value}”: Camunda 8 refuses an output that is no expression.`,
        place,
        fix: {
          label: t`Use ="${value}"`,
          action: { kind: 'set-entry', element: element.id, direction: 'outputs', name, entry },
        },
      },
    ];
  });
}

/** Where a mapping goes is a name the engine takes: it refuses the whole process for one that is none. */
export function targetProblems({ element, place }: ElementContext): readonly Problem[] {
  const { mapping } = element.data;
  const refused = (entries: Readonly<Record<string, unknown>> = {}) =>
    Object.keys(entries).filter((name) => !isMappingTarget(name));
  const messages = [
    ...refused(mapping?.inputs).map(
      (name) =>
        t`Camunda refuses a mapping to the input “${name}”: a name there is made of the letters a to z, digits and “_”, and is no word of FEEL.`,
    ),
    ...refused(mapping?.outputs).map(
      (name) =>
        t`Camunda refuses a mapping to the variable “${name}”: a name there is made of the letters a to z, digits and “_”, and is no word of FEEL.`,
    ),
  ];
  return messages.map((message) => ({ code: 'mapping-target-name', severity: 'error', message, place }));
}
