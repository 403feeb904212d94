import intersects from 'semver/ranges/intersects.js';
import validRange from 'semver/ranges/valid.js';
import type { ElementTemplate } from './ElementTemplate.ts';

/**
 * The versions of Camunda a template says it is for, where the engine is none of them; null where it is, or nobody
 * says. An engine is known by its minor version, so any of its patches will do.
 * @param engineVersion '8.6'
 */
export function unsuitedEngine(
  { engines }: Pick<ElementTemplate, 'engines'>,
  engineVersion: string | undefined,
): string | null {
  const range = engines.get('camunda');
  if (range === undefined || engineVersion === undefined || validRange(range) === null) return null;
  const minor = validRange(`~${engineVersion}`);
  return minor === null || intersects(range, minor) ? null : range;
}
