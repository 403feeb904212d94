import { diagram } from './diagram.mjs';

const TYPES = ['string', 'integer', 'boolean', 'json', 'date'];
const parameter = (name, at) => ({ id: `p-${name}`, name, type: TYPES[at % TYPES.length] });
const names = (prefix, count) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

/** A process of 100 elements with 200 variables; one connector with a small action and one of 50 parameters. */
export function workFiles() {
  const connector = {
    id: 'connector-bench',
    name: 'bench',
    actions: {
      run: {
        id: 'run',
        name: 'run',
        inputs: names('in', 5).map(parameter),
        outputs: names('out', 2).map(parameter),
      },
      wide: {
        id: 'wide',
        name: 'wide',
        inputs: names('value', 40).map(parameter),
        outputs: names('result', 10).map(parameter),
      },
    },
  };
  const variables = [...names('value', 30), ...names('result', 10), ...names('other', 160)];
  const properties = Object.fromEntries(
    variables.map((name, at) => [
      `v-${name}`,
      { id: `v-${name}`, name, type: TYPES[at % TYPES.length], required: false },
    ]),
  );
  const extensions = {
    id: 'process-bench',
    name: 'bench',
    type: 'PROCESS',
    extensions: { Process_1: { properties, mappings: {}, constants: {} } },
  };
  return [
    { name: 'bench.json', text: JSON.stringify(connector) },
    { name: 'work.bpmn', text: diagram(100) },
    { name: 'work-extensions.json', text: JSON.stringify(extensions) },
  ];
}
