import type { JsonValue } from '../../domain/values/json.ts';
import { member } from '../../domain/values/jsonValue.ts';
import type { CodeAction, CodeValue } from './CodeModel.ts';
import type { PlannedOutput, RequestPlan } from './RequestPlan.ts';

/** The output that the body of a success is, where there is one. */
export function bodyOutput({ outputs }: CodeAction, request: RequestPlan): CodeValue | undefined {
  const planned = successBody(request);
  return planned && outputs.find(({ name }) => name === planned.output);
}

/** Bytes that are no text, so that they would be seen to be lost. */
export const FILE_ANSWER = { mimeType: 'image/png', content: 'iVBORw0KGgo=' } as const;

/** Whether it is told as the bytes of a file, and not as what is in them. */
export function isFileOutput({ outputs }: RequestPlan, { name }: CodeValue): boolean {
  return outputs.some(({ output, isFile }) => output === name && isFile === true);
}

/** What the output is then. */
export function answeredOutput(request: RequestPlan, output: CodeValue): JsonValue {
  return isFileOutput(request, output) ? FILE_ANSWER : output.example;
}

/** What is sent where the body is a file: in base64, as its example has it. */
export function sentFile({ inputs }: CodeAction, { body, inputs: planned }: RequestPlan): string | undefined {
  if (body?.kind !== 'file') return undefined;
  const whole = planned.find((one) => one.in === 'body');
  const content = member(inputs.find(({ name }) => name === whole?.input)?.example, 'content');
  return typeof content === 'string' ? content : undefined;
}

/** What a service answers with for the output to be its example; of a file the bytes, in base64. */
export function answeredWith(request: RequestPlan, output: CodeValue): JsonValue {
  if (isFileOutput(request, output)) return FILE_ANSWER.content;
  const { name, example } = output;
  const planned = request.outputs.find((one) => one.output === name);
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
