import type { ConnectorIcon, Hue } from '../../domain/connector/catalogue.ts';
import type { ConnectorContent, OpaqueFile } from '../../domain/document.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { Sidecar } from '../../domain/process/process.ts';
import { isNamedThing } from '../../domain/problems/namePatterns.ts';
import { type Checks, isRuleSeverity, tidyChecks } from '../../domain/problems/ruleSettings.ts';
import { isTarget } from '../../domain/process/target.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { aboutJson, readAbout } from '../aboutJson.ts';
import { given } from '../given.ts';
import { readIconImage } from '../icons/readIcon.ts';
import { patchJson } from '../json/patchJson.ts';
import { readJson } from '../json/readJson.ts';
import { type Complaint, StrictObject } from '../json/StrictObject.ts';
import { decodeText } from '../readText.ts';
import { sidecarFrom } from './sidecar.ts';

type Known = Pick<ConnectorContent, 'version'> &
  Partial<Pick<ConnectorContent, 'icon' | 'category' | 'about'>>;

/** What only this product knows of the files of an archive, by their paths in it. */
export interface ArchiveSidecar {
  readonly processes: ReadonlyMap<string, Sidecar>;
  readonly connectors: ReadonlyMap<string, Known>;
  /** how the project wants its processes checked */
  readonly checks?: Checks | undefined;
}

const HUES: readonly string[] = [
  'blue',
  'teal',
  'green',
  'amber',
  'orange',
  'red',
  'violet',
  'slate',
] satisfies Hue[];
const VERSION = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;

/** From anyone's archive: what is not as it should be is left out. */
export function readArchiveSidecar(file: OpaqueFile | undefined): ArchiveSidecar {
  const text = file && decodeText(file.bytes)?.text;
  const read = text === undefined ? undefined : readJson(text);
  const value = read && 'value' in read ? read.value : undefined;
  const processes = entries(member(value, 'processes')).map(
    ([path, one]) => [path, sidecarFrom(one)] as const,
  );
  const connectors = entries(member(value, 'connectors')).flatMap(([path, one]): [string, Known][] => {
    const version = member(one, 'version');
    const category = member(one, 'category');
    if (typeof version !== 'string' || !VERSION.test(version)) return [];
    return [
      [
        path,
        {
          version,
          ...given('icon', iconFrom(member(one, 'icon'))),
          ...(typeof category === 'string' && { category }),
          ...given('about', aboutFrom(member(one, 'about'))),
        },
      ],
    ];
  });
  return {
    processes: new Map(processes),
    connectors: new Map(connectors),
    checks: checksFrom(member(value, 'checks')),
  };
}

/** null: there is nothing the other files do not say. */
export function writeArchiveSidecar({ processes, connectors, checks }: ArchiveSidecar): string | null {
  const told = [...processes].filter(([, { elements }]) => Object.keys(elements).length > 0);
  const known = [...connectors]
    .map(([path, one]) => [path, toldOf(one)] as const)
    .filter(([, one]) => one.version !== '1.0.0' || Object.keys(one).length > 1);
  if (told.length + known.length === 0 && checks === undefined) return null;
  const value: JsonObject = {
    format: 1,
    ...(told.length > 0 && { processes: Object.fromEntries(told.map(([path, one]) => [path, asJson(one)])) }),
    ...(known.length > 0 && {
      connectors: Object.fromEntries(known),
    }),
    ...(checks && { checks: asJson(checks) }),
  };
  return patchJson('', value);
}

function toldOf({ version, icon, category, about }: Known): JsonObject {
  const told = about && asJson({ ...aboutJson(about), documentation: about.documentation });
  return {
    version,
    ...(icon && { icon: asJson(icon) }),
    ...(category !== undefined && { category }),
    ...(isJsonObject(told) && Object.keys(told).length > 0 && { about: told }),
  };
}

/** Attachments are for packages: an archive is deployed, and engines have no use for them. */
function aboutFrom(value: JsonValue | undefined): ConnectorAbout | undefined {
  if (value === undefined) return undefined;
  const complaints: Complaint[] = [];
  const object = new StrictObject(value, [], complaints);
  const about = { ...readAbout(object), ...given('documentation', object.text('documentation')) };
  return complaints.length === 0 ? about : undefined;
}

function asJson(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue; // plain values without an index signature
}

function checksFrom(value: JsonValue | undefined): Checks | undefined {
  const rules = entries(member(value, 'rules')).flatMap(([code, severity]) =>
    isRuleSeverity(severity) ? [[code, severity] as const] : [],
  );
  const versions = entries(member(value, 'engineVersions')).flatMap(([target, version]) =>
    isTarget(target) && typeof version === 'string' ? [[target, version] as const] : [],
  );
  const names = entries(member(value, 'names')).flatMap(([thing, pattern]) =>
    isNamedThing(thing) && typeof pattern === 'string' ? [[thing, pattern] as const] : [],
  );
  return tidyChecks({
    rules: Object.fromEntries(rules),
    engineVersions: Object.fromEntries(versions),
    names: Object.fromEntries(names),
  });
}

function entries(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function iconFrom(value: JsonValue | undefined): ConnectorIcon | undefined {
  const name = member(value, 'name');
  const hue = member(value, 'hue');
  const image = member(value, 'image');
  const isShown = typeof image === 'string' && 'image' in readIconImage(image);
  return typeof name === 'string' && isHue(hue) ? { name, hue, ...(isShown && { image }) } : undefined;
}

function isHue(value: JsonValue | undefined): value is Hue {
  return typeof value === 'string' && HUES.includes(value);
}
