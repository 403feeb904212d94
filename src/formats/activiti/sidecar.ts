import type { ElementData, Sidecar } from '../../domain/process/process.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isTarget, type Target } from '../../domain/process/target.ts';
import { readScenarios } from '../../domain/scenario/readScenarios.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';

export const EMPTY_SIDECAR: Sidecar = { target: 'activiti', elements: {} };

type SidecarEntry = Sidecar['elements'][string];

/** What of the elements' data has no place in the engine's files. */
export function splitSidecar(data: ReadonlyMap<string, ElementData>, target: Target): Sidecar {
  const elements = [...data].flatMap(([id, entry]): [string, SidecarEntry][] => {
    const { connectorVersion, connectorHash, touched, engineVersion, scenarios = [] } = entry;
    const isTouched = touched && (touched.inputs.length > 0 || touched.outputs.length > 0);
    const isPlain = connectorVersion === undefined && engineVersion === undefined;
    if (isPlain && !isTouched && scenarios.length === 0) return [];
    return [
      [
        id,
        {
          ...(connectorVersion !== undefined && { connectorVersion }),
          ...(connectorHash !== undefined && { connectorHash }),
          ...(isTouched && { touched }),
          ...(engineVersion !== undefined && { engineVersion }),
          ...(scenarios.length > 0 && { scenarios }),
        },
      ],
    ];
  });
  return { target, elements: Object.fromEntries(elements) };
}

/** The same sidecar when it says the same, so that an unchanged process stays the same value. */
export function keepSidecar(before: Sidecar, after: Sidecar): Sidecar {
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)) ? before : after;
}

function sorted({ target, elements }: Sidecar): unknown {
  return [target, Object.entries(elements).sort(([a], [b]) => (a < b ? -1 : 1))];
}

/** From anyone's file: what is not as it should be is left out. */
export function sidecarFrom(value: JsonValue | undefined): Sidecar {
  const elements = member(value, 'elements');
  const entries = Object.entries(isJsonObject(elements) ? elements : {}).flatMap(
    ([id, entry]): [string, SidecarEntry][] => {
      const version = member(entry, 'connectorVersion');
      const hash = member(entry, 'connectorHash');
      const touched = member(entry, 'touched');
      const engineVersion = member(entry, 'engineVersion');
      const scenarios = readScenarios(member(entry, 'scenarios'));
      return [
        [
          id,
          {
            ...(typeof version === 'string' && { connectorVersion: version }),
            ...(typeof hash === 'string' && { connectorHash: hash }),
            ...(typeof engineVersion === 'string' && { engineVersion }),
            ...(scenarios && { scenarios }),
            ...(isJsonObject(touched) && {
              touched: {
                inputs: texts(member(touched, 'inputs')),
                outputs: texts(member(touched, 'outputs')),
              },
            }),
          },
        ],
      ];
    },
  );
  const target = member(value, 'target');
  return { target: isTarget(target) ? target : 'activiti', elements: Object.fromEntries(entries) };
}

function texts(value: JsonValue | undefined): readonly string[] {
  return isJsonArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
