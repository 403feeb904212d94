import type { JsonValue } from '../domain/json.ts';
import type { StoredDocument } from './DocumentStore.ts';
import type { StoredHead } from './planSave.ts';
import { z } from './zodWithoutEval.ts';

const MAX_DEPTH = 200;

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isJson(value: unknown, depth = 0): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return isPlainObject(value) && Object.values(value).every((item) => isJson(item, depth + 1));
}

const jsonObject = z.custom<Record<string, JsonValue>>((value) => isPlainObject(value) && isJson(value));
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const names = z.array(z.string());
const sourceFile = z.object({ name: z.string(), bytes });

const sidecarEntry = z.object({
  connectorVersion: z.optional(z.string()),
  touched: z.optional(z.object({ inputs: names, outputs: names })),
});
// Not z.record: it skips a key that is called __proto__, and element ids are the user's.
const sidecarElements = z.custom<Record<string, z.infer<typeof sidecarEntry>>>(
  (value) =>
    isPlainObject(value) && Object.values(value).every((entry) => sidecarEntry.safeParse(entry).success),
);

const hue = z.enum(['blue', 'teal', 'green', 'amber', 'orange', 'red', 'violet', 'slate']);

const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('connector'),
    text: z.string(),
    invalidText: z.optional(z.string()),
    version: z.string(),
    icon: z.optional(z.object({ name: z.string(), hue })),
    category: z.optional(z.string()),
  }),
  z.object({
    kind: z.literal('project'),
    name: z.string(),
    description: z.optional(z.string()),
    manifest: z.optional(jsonObject),
    files: z.array(z.object({ path: z.string(), bytes })),
    connectorIds: names,
  }),
  z.object({
    kind: z.literal('process'),
    projectId: z.string(),
    name: z.string(),
    xml: z.string(),
    xmlFile: z.optional(sourceFile),
    extensions: z.nullable(z.string()),
    extensionsFile: z.optional(sourceFile),
    sidecar: z.object({ target: z.literal('activiti'), elements: sidecarElements }),
    invalidXml: z.optional(z.string()),
    invalidExtensions: z.optional(z.string()),
  }),
]);

const head = {
  id: z.string(),
  revision: z.number().check(z.int(), z.positive()),
  createdAt: z.string(),
  changedAt: z.string(),
  deletedAt: z.optional(z.string()),
};
const storedHead = z.object(head);
const storedDocument = z.object({ ...head, content });

/** A check, not a copy: keys a later version added stay on the value. */
export function isStoredDocument(value: unknown): value is StoredDocument {
  return storedDocument.safeParse(value).success;
}

/** The head alone, so that a damaged content is no reason to overwrite it. */
export function isStoredHead(value: unknown): value is StoredHead {
  return storedHead.safeParse(value).success;
}
