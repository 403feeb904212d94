import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FolderLinks, type KeptLink } from './FolderLinks.ts';

/** As far as it is kept, a handle is a value like others. */
const handle = (name: string) => ({ name }) as unknown as FileSystemDirectoryHandle;
const linkTo = (id: string, folder: string): KeptLink => ({
  ...{ id, projectId: 'shop', handle: handle(folder), isAuto: false, lastWritten: null },
  known: new Map([['a.bpmn', { here: folder, there: folder }]]),
});

describe('FolderLinks', () => {
  it('given a link, when it is updated, then the rest of it stays', async () => {
    const links = new FolderLinks('updated');
    const link = linkTo('1', 'old');
    await links.save(link);
    await links.update(link, { isAuto: true });
    expect(await links.load(link)).toEqual({ ...link, isAuto: true });
  });

  it('given a link that was let go of, when it is updated by a look under way, then it stays let go of', async () => {
    const links = new FolderLinks('let-go');
    const link = linkTo('1', 'old');
    await links.save(link);
    await links.remove('shop');
    await links.update(link, { isAuto: true });
    expect(await links.list()).toEqual([]);
  });

  it('given another folder for the project, when a tab still has the former one, then it knows and changes nothing', async () => {
    const links = new FolderLinks('another');
    const [former, now] = [linkTo('1', 'old'), linkTo('2', 'new')];
    await links.save(former);
    await links.remove('shop');
    await links.save(now);
    await links.update(former, { known: new Map() });
    expect(await links.load(former)).toBeUndefined();
    expect(await links.load(now)).toEqual(now);
  });
});
