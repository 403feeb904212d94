import { describe, expect, it, vi } from 'vitest';
import { allCommands, registerCommands, type UserCommand } from './commands.ts';

const command = (id: string, run = () => undefined): UserCommand => ({ id, label: id, section: 'Test', run });

describe('registerCommands', () => {
  it('given a general and a page command of one id, when both are there, then the later one wins until it goes', () => {
    const general = vi.fn();
    const page = vi.fn();
    const forgetGeneral = registerCommands([command('undo', general), command('help')]);
    const forgetPage = registerCommands([command('undo', page)]);
    allCommands()[0]?.run();
    expect([general.mock.calls.length, page.mock.calls.length]).toEqual([0, 1]);
    forgetPage();
    allCommands()[0]?.run();
    expect(general).toHaveBeenCalledOnce();
    expect(allCommands().map(({ id }) => id)).toEqual(['undo', 'help']);
    forgetGeneral();
    expect(allCommands()).toEqual([]);
  });
});
