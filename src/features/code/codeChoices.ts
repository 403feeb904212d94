import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import type { CodeSource } from '../../formats/code/CodeProject.ts';
import { t } from '../../language/t.ts';

/** A version code can be made of. */
export interface CodeChoice {
  readonly version: string;
  readonly label: string;
  /** it can still change: what was made of it is not remembered */
  readonly isDraft: boolean;
  /** null where the definition cannot be read */
  readonly source: CodeSource | null;
}

/** The published versions, the newest first, and before them a draft that is none of them. */
export function codeChoices(
  connector: ConnectorContent | undefined,
  versions: readonly VersionContent[],
): readonly CodeChoice[] {
  const published = versions.toSorted((a, b) => newestFirst(a.version, b.version));
  const isPublished = published.some(({ version }) => version === connector?.version);
  return [
    ...(connector === undefined || isPublished
      ? []
      : [choiceOf(connector, t`${connector.version} (draft)`, true)]),
    ...published.map((one) => choiceOf(one, one.version, false)),
  ];
}

/** The wanted one; else the newest published one; else the draft. */
export function firstChoice(choices: readonly CodeChoice[], wanted?: string): CodeChoice | undefined {
  return (
    choices.find(({ version }) => version === wanted) ?? choices.find(({ isDraft }) => !isDraft) ?? choices[0]
  );
}

function choiceOf(content: ConnectorContent | VersionContent, label: string, isDraft: boolean): CodeChoice {
  const { text, version, icon, category, about } = content;
  const { connector } = readConnector(text);
  return {
    version,
    label,
    isDraft,
    source: connector ? { connector, text, version, icon, category, about } : null,
  };
}
