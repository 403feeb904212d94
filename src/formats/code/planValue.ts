import type { JsonObject } from '../../domain/values/json.ts';
import type { RequestPlan } from './RequestPlan.ts';

/** The plan as generated code carries it: settings are called there as its configuration calls them. */
export function planValue(plan: RequestPlan, settings: ReadonlyMap<string, string>): JsonObject {
  const named = (name: string): string => settings.get(name) ?? name;
  const { body, ...rest } = plan;
  return {
    ...rest,
    server: named(plan.server),
    variables: plan.variables.map(({ name, setting }) => ({ name, setting: named(setting) })),
    inputs: plan.inputs.map((one) => ({ ...one })),
    ...(body && {
      body: {
        ...{ kind: body.kind, mediaType: body.mediaType },
        ...(body.others && { others: [...body.others] }),
      },
    }),
    outputs: plan.outputs.map((one) => ({ ...one })),
    errors: plan.errors.map((one) => ({ ...one })),
    security: plan.security.map((all) =>
      all.map((scheme) => ({
        ...scheme,
        settings: scheme.settings.map(({ role, setting }) => ({ role, setting: named(setting) })),
      })),
    ),
  };
}
