import { AUTHENTICATIONS } from '../domain/connector/authentication.ts';
import { PROTOCOLS, SUPPORT_LEVELS } from '../domain/connector/connectorAbout.ts';
import { isIconImage } from '../domain/icons/iconImage.ts';
import { isRuleSeverity, type RuleSettings } from '../domain/problems/ruleSettings.ts';
import type { JsonValue } from '../domain/values/json.ts';
import { areScenarios } from '../domain/scenario/readScenarios.ts';
import type { SavedScenario } from '../domain/scenario/SavedScenario.ts';
import { apiOrigin } from './apiOriginSchema.ts';
import { testCases } from './testCaseSchema.ts';
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
  connectorHash: z.optional(z.string()),
  touched: z.optional(z.object({ inputs: names, outputs: names })),
  engineVersion: z.optional(z.string()),
  scenarios: z.optional(z.custom<readonly SavedScenario[]>((value) => isJson(value) && areScenarios(value))),
});
// Not z.record: it skips a key that is called __proto__, and element ids are the user's.
const sidecarElements = z.custom<Record<string, z.infer<typeof sidecarEntry>>>(
  (value) =>
    isPlainObject(value) && Object.values(value).every((entry) => sidecarEntry.safeParse(entry).success),
);

const checks = z.object({
  // Not z.record, as above.
  rules: z.optional(
    z.custom<RuleSettings>((value) => isPlainObject(value) && Object.values(value).every(isRuleSeverity)),
  ),
  engineVersions: z.optional(
    z.object({ activiti: z.optional(z.string()), camunda8: z.optional(z.string()) }),
  ),
  names: z.optional(
    z.object({
      project: z.optional(z.string()),
      process: z.optional(z.string()),
      processId: z.optional(z.string()),
      activity: z.optional(z.string()),
    }),
  ),
});

const environment = z.object({
  name: z.string(),
  values: z.array(
    z.object({
      connector: z.string(),
      variable: z.string(),
      value: z.optional(z.string()),
      reference: z.optional(z.string()),
    }),
  ),
});

const hue = z.enum(['blue', 'teal', 'green', 'amber', 'orange', 'red', 'violet', 'slate']);

const icon = z.object({ name: z.string(), hue, image: z.optional(z.custom<string>(isIconImage)) });

export const securitySchema = z.object({
  ways: z.array(
    z.object({
      type: z.enum(AUTHENTICATIONS),
      entries: z.array(z.object({ role: z.string(), config: z.string() })),
    }),
  ),
  scopes: z.optional(z.array(z.object({ action: z.string(), names }))),
  note: z.optional(z.string()),
});

const about = z.object({
  tags: z.optional(names),
  protocol: z.optional(z.enum(PROTOCOLS)),
  support: z.optional(z.enum(SUPPORT_LEVELS)),
  relation: z.optional(z.enum(['internal', 'third-party'])),
  privateActions: z.optional(names),
  security: z.optional(securitySchema),
  documentation: z.optional(z.string()),
  links: z.optional(
    z.object({
      documentation: z.optional(z.string()),
      video: z.optional(z.string()),
      source: z.optional(z.string()),
      support: z.optional(z.string()),
    }),
  ),
  licence: z.optional(z.string()),
  authors: z.optional(names),
  visibility: z.optional(z.enum(['public', 'company'])),
  compatibility: z.optional(z.string()),
  dependencies: z.optional(
    z.array(z.object({ name: z.string(), range: z.string(), reason: z.optional(z.string()) })),
  ),
  attachments: z.optional(z.array(z.object({ path: z.string(), bytes }))),
  reconstructed: z.optional(z.boolean()),
  api: z.optional(apiOrigin),
});

const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('connector'),
    text: z.string(),
    invalidText: z.optional(z.string()),
    version: z.string(),
    icon: z.optional(icon),
    category: z.optional(z.string()),
    about: z.optional(about),
    cases: z.optional(testCases),
  }),
  z.object({
    kind: z.literal('version'),
    connectorId: z.string(),
    version: z.string(),
    publishedAt: z.string(),
    notes: z.string(),
    reason: z.optional(z.string()),
    text: z.string(),
    hash: z.string(),
    icon: z.optional(icon),
    category: z.optional(z.string()),
    about: z.optional(about),
    deprecated: z.optional(z.string()),
  }),
  z.object({
    kind: z.literal('template'),
    text: z.string(),
    invalidText: z.optional(z.string()),
    file: z.optional(sourceFile),
    place: z.optional(z.number()),
  }),
  z.object({
    kind: z.literal('workspace'),
    connectorCategories: names,
    processCategories: names,
    made: z.optional(
      z.array(
        z.object({
          connectorId: z.string(),
          version: z.string(),
          what: z.enum(['package', 'code']),
          at: z.string(),
        }),
      ),
    ),
  }),
  z.object({
    kind: z.literal('project'),
    name: z.string(),
    description: z.optional(z.string()),
    manifest: z.optional(jsonObject),
    files: z.array(z.object({ path: z.string(), bytes })),
    connectorIds: names,
    checks: z.optional(checks),
    environments: z.optional(z.array(environment)),
  }),
  z.object({
    kind: z.literal('release'),
    projectId: z.string(),
    version: z.string(),
    releasedAt: z.string(),
    imported: z.optional(z.literal(true)),
    notes: z.string(),
    connectors: z.array(
      z.object({ name: z.string(), version: z.string(), draft: z.optional(z.literal(true)) }),
    ),
    registry: z.optional(z.string()),
    file: sourceFile,
  }),
  z.object({
    kind: z.literal('process'),
    projectId: z.string(),
    name: z.string(),
    category: z.optional(z.string()),
    xml: z.string(),
    xmlFile: z.optional(sourceFile),
    extensions: z.nullable(z.string()),
    extensionsFile: z.optional(sourceFile),
    sidecar: z.object({ target: z.enum(['activiti', 'camunda8']), elements: sidecarElements }),
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
