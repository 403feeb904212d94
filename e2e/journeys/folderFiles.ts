import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const sample = (name: string) =>
  readFileSync(new URL(`../../public/sample/${name}`, import.meta.url), 'utf8');

/** A repository with a project in Activiti's layout, and with what else lies in a repository. */
export const REPOSITORY: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "parcels", "version": "1.0.0" }',
  '.git/HEAD': 'ref: refs/heads/main\n',
  'processes/order-to-door.bpmn20.xml': sample('order-to-door.bpmn20.xml'),
  'processes/order-to-door-extensions.json': sample('order-to-door-extensions.json'),
  'processes/returns.bpmn20.xml': sample('returns.bpmn20.xml'),
  'processes/returns-extensions.json': sample('returns-extensions.json'),
  'connectors/parcel-tracker.json': sample('parcel-tracker.json'),
  'connectors/warehouse.json': sample('warehouse.json'),
  'connectors/team-chat.json': sample('team-chat.json'),
  'connectors/invoices.json': sample('invoices.json'),
};

/**
 * A folder that the browser keeps for itself, given out where a person would choose one: its handles are the very
 * ones of the disk.
 */
export async function chooseFolder(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.addInitScript(() => {
    window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('parcels', { create: true });
  });
  await page.goto('./');
  for (const [path, text] of Object.entries(files)) await writeThere(page, path, text);
}

/** As another program does it. */
export function writeThere(page: Page, path: string, text: string): Promise<void> {
  return page.evaluate(
    async ([where, content]) => {
      const parts = `parcels/${where}`.split('/');
      let folder = await navigator.storage.getDirectory();
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
      const writable = await file.createWritable();
      await writable.write(content);
      await writable.close();
    },
    [path, text] as const,
  );
}

/** Every file of the folder, by its path. */
export function filesThere(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemFileHandle)
          found[path + name] = await (await handle.getFile()).text();
        else if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('parcels'), '');
    return found;
  });
}
