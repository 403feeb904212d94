import type { JsonValue } from '../../domain/values/json.ts';
import type { CodeAction, CodeValue } from './CodeModel.ts';
import type { PlannedOutput, RequestPlan } from './RequestPlan.ts';

/** The output that the body of a success is, where there is one. */
export function bodyOutput({ outputs }: CodeAction, request: RequestPlan): CodeValue | undefined {
  const planned = successBody(request);
  return planned && outputs.find(({ name }) => name === planned.output);
}

/** What a service answers with for the output to be its example. */
export function answeredWith({ outputs }: RequestPlan, { name, example }: CodeValue): JsonValue {
  const planned = outputs.find(({ output }) => output === name);
  if (planned?.in !== 'data') return example;
  return { data: Object.fromEntries([[planned.name ?? '', example]]) };
}

/** A status of success that the description names. */
export function exampleStatus(request: RequestPlan): number {
  const body = successBody(request);
  const told = (body ? [body] : request.outputs)
    .flatMap(({ statuses }) => statuses ?? [])
    .find((one) => /^2\d\d$/.test(one));
  return told === undefined ? 200 : Number(told);
}

/** An answer to HEAD has no body, whatever is said of it. */
function successBody({ method, outputs }: RequestPlan): PlannedOutput | undefined {
  if (method === 'HEAD') return undefined;
  return outputs.find(
    ({ in: place, statuses }) =>
      (place === 'body' || place === 'data') &&
      (statuses === undefined || statuses.some((one) => /^2(?!04)/.test(one))),
  );
}
