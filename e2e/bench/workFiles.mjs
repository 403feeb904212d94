import { diagram } from './diagram.mjs';

const TYPES = ['string', 'integer', 'boolean', 'json', 'date'];
const parameter = (name, at) => ({ id: `p-${name}`, name, type: TYPES[at % TYPES.length] });
const names = (prefix, count) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

/** Of these the action of 50 parameters, all mapped. */
export const WIDE_TASKS = ['Task_3', 'Task_7'];
export const WIDE = { inputs: names('value', 40), outputs: names('result', 10) };

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
        inputs: WIDE.inputs.map(parameter),
        outputs: WIDE.outputs.map(parameter),
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
  const mapped = (all) =>
    Object.fromEntries(
      all.map((name, at) => [
        name,
        { type: 'variable', value: variables.includes(name) ? name : `other${at}` },
      ]),
    );
  const wide = { inputs: mapped(WIDE.inputs), outputs: mapped(WIDE.outputs) };
  const extensions = {
    id: 'process-bench',
    name: 'bench',
    type: 'PROCESS',
    extensions: {
      Process_1: {
        properties,
        mappings: Object.fromEntries(WIDE_TASKS.map((id) => [id, wide])),
        constants: {},
      },
    },
  };
  return [
    { name: 'bench.json', text: JSON.stringify(connector) },
    { name: 'work.bpmn', text: WIDE_TASKS.reduce(callingWide, diagram(100)) },
    { name: 'work-extensions.json', text: JSON.stringify(extensions) },
  ];
}

function callingWide(xml, id) {
  return xml.replace(new RegExp(`(id="${id}"[^>]*)bench\\.run`), '$1bench.wide');
}
