import { copyName } from '../../domain/values/copyName.ts';
import { duplicateProcess } from '../../formats/activiti/duplicateProcess.ts';
import { created } from '../../storage/changes.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import type { Here } from './hereFiles.ts';

/** What is here of a process, as a process of its own beside it; gives its id, null where there is none. */
export async function copyOfProcess(
  store: DocumentStore,
  { processes }: Here,
  id: string,
): Promise<string | null> {
  const process = processes.find((one) => one.id === id);
  if (!process) return null;
  const name = copyName(
    process.content.name,
    processes.map(({ content }) => content.name),
  );
  const copy = created(duplicateProcess(process.content, name));
  await store.save([copy]);
  return copy.id;
}
