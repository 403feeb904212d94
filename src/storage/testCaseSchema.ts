import { z } from './zodWithoutEval.ts';

const text = z.string();
const values = z.array(z.object({ parameter: text, text }));
const outputs = z.object({ kind: z.literal('outputs'), values });
const error = z.object({ kind: z.literal('error'), code: text });
const response = z.object({ kind: z.literal('response'), status: text, headers: text, body: text });

/** Saved tries of the actions of a connector, as they are kept beside it. */
export const testCases = z.array(
  z.object({
    id: text,
    action: text,
    name: text,
    inputs: values,
    answer: z.discriminatedUnion('kind', [response, outputs, error]),
    expected: z.discriminatedUnion('kind', [outputs, error]),
  }),
);
