import fc from 'fast-check';
import type { ApiOrigin } from '../../src/domain/api/ApiOrigin.ts';
import type { Connector } from '../../src/domain/connector/connector.ts';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { isJsonObject } from '../../src/domain/values/jsonValue.ts';
import type { RequestPlan } from '../../src/formats/code/RequestPlan.ts';
import {
  arbitraryAnswer,
  arbitraryInputs,
  arbitraryPlan,
  CONFIGURATION,
  type GivenAnswer,
} from '../../src/formats/trial/testing.ts';

/** Stands for the address of the server that the tests start. */
const HERE = 'here.example';

export const SETTINGS: Readonly<Record<string, string>> = {
  ...CONFIGURATION,
  baseUrl: `http://${HERE}/v1/`,
  regional: `http://${HERE}/{region}`,
};

/** Its code is the code of every request; what it sends, the cases say. */
export const PARITY_CONNECTOR: Connector = {
  name: 'parity',
  actions: [{ key: 'send', name: 'send', inputs: [], outputs: [], rest: {} }],
  events: [],
  config: Object.keys(SETTINGS).map((name) => ({ name, rest: {} })),
  errors: [],
  rest: {},
};

/** One request is enough for that code to be there. */
export const PARITY_ORIGIN: ApiOrigin = {
  ...{ format: 'openapi-3.1', title: 'Parity', version: '1' },
  servers: [{ config: 'baseUrl', urls: [], variables: [] }],
  schemes: [],
  calls: [
    {
      ...{ action: 'send', operation: 'GET /', method: 'get', path: '/', server: 'baseUrl' },
      ...{ inputs: [], outputs: [], errors: [] },
    },
  ],
};

export interface ParityCase {
  readonly plan: RequestPlan;
  readonly inputs: JsonObject;
  readonly answer: GivenAnswer;
}

const SEED = 20;

/** Always the same ones: any request with any inputs, and any answer to it. */
export function parityCases(): readonly ParityCase[] {
  const of = { seed: SEED, numRuns: 800 };
  const sent = fc.sample(fc.tuple(arbitraryPlan, arbitraryInputs), of);
  const answers = fc.sample(arbitraryAnswer, of);
  return sent.flatMap(([plan, inputs], at): readonly ParityCase[] => {
    const {
      outputs = [],
      errors = [],
      ...answer
    } = answers[at] ?? { status: 200, type: '', body: '', total: null };
    return isSuited(plan, inputs) ? [{ plan: { ...plan, outputs, errors }, inputs, answer }] : [];
  });
}

/** A task gives objects to them, and JSON has no lone halves of characters. */
function isSuited(plan: RequestPlan, inputs: JsonObject): boolean {
  if (/\\ud[89a-f]/i.test(JSON.stringify([plan, inputs]))) return false;
  return plan.inputs.every(({ input, in: place, constant }) => {
    if (place !== 'others' && place !== 'body') return true;
    const value = constant ?? inputs[input];
    return value === undefined || isJsonObject(value);
  });
}
