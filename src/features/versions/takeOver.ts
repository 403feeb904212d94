import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { HUE_LABELS, ICON_LABELS } from '../../domain/connector/iconLabels.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import { own } from '../../domain/values/own.ts';
import { keepLocal, localChanges, type LocalChange } from '../../domain/values/localChanges.ts';
import { followCases } from '../../domain/trial/followCases.ts';
import { compareVersions, draftAfter, newestFirst } from '../../domain/versions/versions.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { patchJson } from '../../formats/json/patchJson.ts';
import { readJson } from '../../formats/json/readJson.ts';
import { t } from '../../language/t.ts';

/** What a draft would keep if it went on from another published version. */
export interface TakeOver {
  /** the version the draft began with; null: none is older */
  readonly base: VersionContent | null;
  readonly theirs: VersionContent;
  readonly changes: readonly LocalChange[];
}

/**
 * The local differences of a draft, seen beside a version that came meanwhile: those since the version it began with.
 * @returns a sentence where it cannot be done
 */
export function planTakeOver(
  draft: ConnectorContent,
  published: readonly VersionContent[],
  version: string,
): TakeOver | string {
  const theirs = published.find((one) => one.version === version);
  if (!theirs) return t`Version ${version} is not here any more.`;
  if (draft.invalidText !== undefined)
    return t('The tab JSON holds a text that cannot be read. Mend it or give it up first.');
  const [base = null] = published
    .filter((one) => compareVersions(one.version, draft.version) < 0)
    .toSorted((a, b) => newestFirst(a.version, b.version));
  const parts = partsOf([base, draft, theirs]);
  const [from, mine, to] = [base, draft, theirs].map((one) => one && wholeOf(one, parts));
  if (from === undefined || !mine || !to) return t('One of the definitions cannot be read.');
  const changes = localChanges(from ?? NOTHING, mine, to);
  return { base, theirs, changes: changes.map((one) => ({ ...one, label: shortLabel(one) })) };
}

/** The draft as it goes on: theirs, and what is kept of mine. Without any of mine it is that version, and no draft. */
export function takenOver(
  draft: ConnectorContent,
  published: readonly VersionContent[],
  { base, theirs }: TakeOver,
  kept: readonly LocalChange[],
): ConnectorContent {
  const sources = [base, draft, theirs];
  const parts = partsOf(sources);
  const result = keepLocal(wholeOf(theirs, parts) ?? NOTHING, kept);
  const whole: JsonObject = isJsonObject(result) ? result : {};
  const isTheirs = kept.every(({ isHomeless }) => isHomeless);
  const text = isTheirs ? theirs.text : patchJson(theirs.text, whole.definition ?? null);
  const { file: _, icon: __, about: ___, cases, ...mine } = draft;
  const icon = [draft, theirs].find((one) => parts.icon(one) === whole.icon)?.icon;
  const attachments = [draft, theirs].find((one) => parts.attachments(one) === attachmentsIn(whole))?.about
    ?.attachments;
  const { attachments: ____, ...about } = isJsonObject(whole.about) ? whole.about : {};
  const nextAbout = { ...about, ...(attachments && { attachments }) } as ConnectorContent['about'];
  const [before, after] = [draft.text, text].map((one) => readConnector(one).connector);
  return {
    ...mine,
    ...(icon && { icon }),
    ...(nextAbout && Object.keys(nextAbout).length > 0 && { about: nextAbout }),
    ...(cases && { cases: before && after ? followCases(cases, before, after) : cases }),
    text,
    version:
      isTheirs && definitionHash(text) === theirs.hash
        ? theirs.version
        : draftAfter(published.map((one) => one.version)),
  };
}

type Source = Pick<ConnectorContent, 'text' | 'about' | 'icon'>;

/** Pictures and files are told apart as wholes, by words for each that is another one. */
interface Parts {
  readonly icon: (source: Source) => string | undefined;
  readonly attachments: (source: Source) => string | undefined;
}

const NOTHING: JsonValue = { definition: {}, about: {} };
const WHOSE = ['', t(' (of the draft)'), t(' (of the version)')];

function partsOf(sources: readonly (Source | null)[]): Parts {
  const whose = (source: Source, isSame: (one: Source) => boolean) =>
    WHOSE[sources.findIndex((one) => one === source || (one !== null && isSame(one)))] ?? '';
  return {
    icon: (source) => {
      const { icon } = source;
      if (!icon) return undefined;
      const words =
        icon.image === undefined
          ? `${own<string>(ICON_LABELS, icon.name) ?? icon.name}, ${HUE_LABELS[icon.hue]}`
          : t('a picture of its own');
      const { name, hue, image } = icon;
      const isSame = ({ icon: other }: Source) =>
        other?.name === name && other.hue === hue && other.image === image;
      return words + whose(source, isSame);
    },
    attachments: (source) => {
      const files = source.about?.attachments;
      if (!files) return undefined;
      const isSame = ({ about }: Source) =>
        about?.attachments?.length === files.length &&
        about.attachments.every(
          ({ path, bytes }, at) => files[at]?.path === path && sameBytes(files[at].bytes, bytes),
        );
      return files.map(({ path }) => path).join(', ') + whose(source, isSame);
    },
  };
}

/** All of it as one value; undefined where the definition cannot be read. */
function wholeOf(source: Source, parts: Parts): JsonValue | undefined {
  const read = readJson(source.text);
  if (!('value' in read)) return undefined;
  const { attachments: _, ...about } = source.about ?? {};
  const [icon, attachments] = [parts.icon(source), parts.attachments(source)];
  return {
    definition: read.value,
    about: { ...(asJson(about) as JsonObject), ...(attachments !== undefined && { attachments }) },
    ...(icon !== undefined && { icon }),
  };
}

function attachmentsIn({ about }: JsonObject): JsonValue | undefined {
  return isJsonObject(about) ? about.attachments : undefined;
}

/** A definition is what it all is about: only the place in it is said. */
function shortLabel({ path: [first], label }: LocalChange): string {
  const isDefinition = first && 'key' in first && first.key === 'definition';
  return isDefinition && label.includes(' › ') ? label.slice(label.indexOf(' › ') + 3) : label;
}

function asJson(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
