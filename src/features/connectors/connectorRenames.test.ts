import { describe, expect, it } from 'vitest';
import { newConnector, updateConnector } from '../../domain/connector/editConnector.ts';
import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import type { ProjectContent } from '../../domain/document.ts';
import type { Followed } from './followTasks.ts';
import {
  CONNECTOR,
  connectorContent,
  processContent,
  workspace,
  open,
  processOf,
  rename,
} from './testing.ts';

describe('a rename', () => {
  it('takes the tasks of every process along in the same save, and back with undo', async () => {
    const store = await workspace({
      c: connectorContent(),
      p: processContent('mailer.send', 'mailer.check', 'other.send'),
      q: processContent('mailer.send'),
    });
    const said: Followed[] = [];
    const session = await open(store, (followed) => said.push(followed));

    session.edit('Rename send', rename('a1', 'sendMail'));
    await session.save();

    expect((await processOf(store)).xml).toContain('implementation="mailer.sendMail"');
    expect((await processOf(store)).xml).toContain('implementation="other.send"');
    expect((await processOf(store, 'q')).xml).toContain('implementation="mailer.sendMail"');
    expect(said).toMatchObject([{ tasks: 2, processes: 2, renames: [{ from: 'send', to: 'sendMail' }] }]);

    session.undo();
    await session.save();
    expect((await processOf(store)).xml).toBe(
      processContent('mailer.send', 'mailer.check', 'other.send').xml,
    );
  });

  it('of the connector and of a parameter are followed too', async () => {
    const store = await workspace({ c: connectorContent(), p: processContent('mailer.send') });
    const session = await open(store);

    session.editText(CONNECTOR.replace('"mailer"', '"post"').replace('"to"', '"recipient"'));
    await session.save();

    const { xml, extensions } = await processOf(store);
    expect(xml).toContain('implementation="post.send"');
    expect(extensions).toContain('"recipient"');
    expect(extensions).not.toContain('"to"');
  });

  it('of the connector takes along what environments say to it, and back with undo', async () => {
    const values = [
      { connector: 'mailer', variable: 'HOST', value: 'smtp.example.com' },
      { connector: 'other', variable: 'HOST', value: 'x' },
    ];
    const project: ProjectContent = {
      ...{ kind: 'project', name: 'Shop', files: [], connectorIds: [] },
      environments: [{ name: 'prod', values }],
    };
    const store = await workspace({ c: connectorContent(), shop: project });
    const connectorsIn = async () => {
      const content = (await store.load('shop'))?.content;
      if (content?.kind !== 'project') throw new Error('there is no project');
      return content.environments?.[0]?.values.map(({ connector, value }) => [connector, value]);
    };
    const session = await open(store);

    session.edit('Rename', (one) => updateConnector(one, { name: 'post' }));
    await session.save();
    expect(await connectorsIn()).toEqual([
      ['other', 'x'],
      ['post', 'smtp.example.com'],
    ]);

    session.undo();
    await session.save();
    expect(await connectorsIn()).toEqual([
      ['mailer', 'smtp.example.com'],
      ['other', 'x'],
    ]);
  });

  it('waits while the name is not the only one, so that it never takes a namesake along', async () => {
    const store = await workspace({
      c: connectorContent(),
      p: processContent('mailer.send', 'mailer.check'),
    });
    const session = await open(store);

    session.editText(CONNECTOR.replace('"send"', '"check"'));
    await session.save();
    expect((await processOf(store)).xml).toContain('implementation="mailer.send"');

    session.editText(CONNECTOR.replace('"send"', '"checkAll"'));
    await session.save();
    const { xml } = await processOf(store);
    expect(xml).toContain('implementation="mailer.checkAll"');
    expect(xml).toContain('implementation="mailer.check"');
  });

  it('of a connector waits while another connector has the name', async () => {
    const store = await workspace({
      c: connectorContent(),
      d: connectorContent(writeConnector(newConnector('post'))),
      p: processContent('mailer.send', 'post.send'),
    });
    const session = await open(store);
    session.editText(CONNECTOR.replace('"mailer"', '"post"'));
    await session.save();
    session.editText(CONNECTOR.replace('"mailer"', '"poster"'));
    await session.save();

    const { xml } = await processOf(store);
    expect(xml).toContain('implementation="poster.send"');
    expect(xml).toContain('implementation="post.send"');
  });

  it('reads a process again that was saved meanwhile', async () => {
    const store = await workspace({ c: connectorContent(), p: processContent('mailer.send') });
    const session = await open(store);
    const list = store.list.bind(store);
    let raced = false;
    store.list = async (kind, options) => {
      const found = await list(kind, options);
      if (kind === 'process' && !raced) {
        raced = true;
        await store.save([{ id: 'p', basedOn: 1, content: processContent('mailer.send', 'mailer.send') }]);
      }
      return found;
    };

    session.edit('Rename send', rename('a1', 'sendMail'));
    await session.save();

    expect((await processOf(store)).xml.match(/mailer\.sendMail/g)).toHaveLength(2);
  });
});
