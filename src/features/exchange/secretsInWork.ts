import type { DocumentContent } from '../../domain/document.ts';
import { inTurns } from '../../domain/values/inTurns.ts';
import type { Steps } from '../../domain/values/inTurns.ts';
import type { Problem } from '../../domain/problem.ts';
import type { BackupDocument } from '../../formats/backup/backup.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { decodeText } from '../../formats/readText.ts';
import { nameIn } from './definitionText.ts';
import { secretsInFiles } from '../../formats/secretsInFiles.ts';

/** The look at files that leave, at a whole workspace: whatever is kept goes out with a backup, the trash, too. */
export function secretsInWork(documents: readonly BackupDocument[]): Promise<readonly Problem[]> {
  return inTurns(look(documents));
}

function* look(documents: readonly BackupDocument[]): Steps<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { content } of documents) {
    problems.push(...secretsInFiles(filesOf(content)));
    yield;
  }
  return problems;
}

/** Every text of a document under its name; of a file it came from only what the texts do not say already. */
function filesOf(content: DocumentContent): readonly OutFile[] {
  const texts = new Set<string>();
  const came: OutFile[] = [];
  collect(content, texts, came);
  const path = titleOf(content);
  return [
    ...[...texts].map((text) => ({ path, bytes: new TextEncoder().encode(text) })),
    ...came.filter(({ bytes }) => !texts.has(decodeText(bytes)?.text ?? '')),
  ];
}

function collect(value: unknown, texts: Set<string>, came: OutFile[]): void {
  if (typeof value === 'string') texts.add(value);
  if (typeof value !== 'object' || value === null) return;
  if ('bytes' in value && value.bytes instanceof Uint8Array) {
    const [path = ''] = Object.values(value).filter((one) => typeof one === 'string');
    came.push({ path, bytes: value.bytes });
  } else for (const item of Object.values(value)) collect(item, texts, came);
}

function titleOf(content: DocumentContent): string {
  if ('name' in content) return content.name;
  const name = 'text' in content ? (nameIn(content.text) ?? content.kind) : content.kind;
  return content.kind === 'version' ? `${name} ${content.version}` : name;
}
