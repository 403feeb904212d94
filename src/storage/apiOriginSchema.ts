import { API_FORMATS, INPUT_PLACES, OUTPUT_PLACES, SCHEME_KINDS } from '../domain/api/ApiOrigin.ts';
import { z } from './zodWithoutEval.ts';

const text = z.string();
const entries = z.array(z.object({ role: text, config: text }));

const call = z.object({
  action: text,
  operation: text,
  id: z.optional(text),
  method: text,
  path: text,
  server: text,
  tags: z.optional(z.array(text)),
  inputs: z.array(
    z.object({
      parameter: text,
      in: z.enum(INPUT_PLACES),
      name: text,
      style: z.optional(text),
      explode: z.optional(z.boolean()),
      mediaType: z.optional(text),
      constant: z.optional(text),
    }),
  ),
  body: z.optional(
    z.object({
      mediaType: text,
      others: z.optional(z.array(text)),
      required: z.optional(z.boolean()),
    }),
  ),
  outputs: z.array(
    z.object({
      parameter: text,
      in: z.enum(OUTPUT_PLACES),
      name: z.optional(text),
      statuses: z.optional(z.array(text)),
    }),
  ),
  errors: z.array(z.object({ status: text, code: text })),
  security: z.optional(z.array(z.array(z.object({ scheme: text, scopes: z.array(text) })))),
  byHand: z.optional(text),
});

/** How the actions of a connector are requests, as it is kept beside the definition. */
export const apiOrigin = z.object({
  format: z.enum(API_FORMATS),
  title: text,
  version: text,
  servers: z.array(
    z.object({
      config: text,
      urls: z.array(text),
      variables: z.array(z.object({ name: text, config: text })),
    }),
  ),
  schemes: z.array(
    z.object({
      name: text,
      kind: z.enum(SCHEME_KINDS),
      in: z.optional(z.enum(['header', 'query', 'cookie'])),
      key: z.optional(text),
      entries,
    }),
  ),
  calls: z.array(call),
});
