import { afterEach, describe, expect, it, vi } from 'vitest';
import { readUiState } from './readUiState.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('uiStore', () => {
  it('given a browser that blocks localStorage, when the theme is set, then it holds for the page', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { setTheme, useUi } = await import('./uiStore.ts');
    setTheme('dark');
    expect(useUi.getState().theme).toBe('dark');
  });

  it('given choices kept earlier, when the page starts, then they are back; and new ones are kept', async () => {
    const kept = new Map([
      ['connector-modeler/ui', JSON.stringify({ state: { theme: 'dark' }, version: 1 })],
    ]);
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    const { rememberRecent, setPanelSize, useUi } = await import('./uiStore.ts');
    expect(useUi.getState().theme).toBe('dark');
    setPanelSize('properties', 412.4);
    rememberRecent({ kind: 'process', id: 'a' });
    rememberRecent({ kind: 'process', id: 'b' });
    rememberRecent({ kind: 'process', id: 'a' });
    const written: unknown = JSON.parse(kept.get('connector-modeler/ui') ?? '');
    expect(written).toMatchObject({
      state: {
        theme: 'dark',
        panelSizes: { properties: 412 },
        recent: [
          { kind: 'process', id: 'a' },
          { kind: 'process', id: 'b' },
        ],
      },
    });
  });

  it('given somebody wants no reminders of backups, when the page starts again, then that holds; a backup is remembered', async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    const first = await import('./uiStore.ts');
    expect(first.useUi.getState()).toMatchObject({ remindsOfBackup: true, lastBackup: null });
    first.setRemindsOfBackup(false);
    first.putOffBackup();
    expect(first.useUi.getState().backupPutOff).not.toBeNull();
    first.rememberBackup();

    vi.resetModules();
    const { lastBackup, ...again } = (await import('./uiStore.ts')).useUi.getState();
    expect(again).toMatchObject({ remindsOfBackup: false, backupPutOff: null });
    expect(Date.now() - Date.parse(lastBackup ?? '')).toBeLessThan(60_000);
  });

  it.each([
    ['times that are none', { lastBackup: 'never', backupPutOff: 7, remindsOfBackup: 'no' }, {}],
    ['nothing', null, {}],
    ['a text', 'dark', {}],
    ['an unknown theme', { theme: 'pink', railClosed: 'yes' }, {}],
    ['a target nobody has', { lastTarget: 'camunda9' }, {}],
    ['a target', { lastTarget: 'camunda8' }, { lastTarget: 'camunda8' }],
    ['sizes that are none', { panelSizes: { a: 12, b: 'wide', c: NaN } }, { panelSizes: { a: 12 } }],
    [
      'recent items of unknown kinds',
      { recent: [{ kind: 'virus', id: 'a' }, null, { kind: 'process', id: 'b' }] },
      { recent: [{ kind: 'process', id: 'b' }] },
    ],
  ])(
    'given %s in localStorage, when it is read, then only what makes sense is taken',
    (_, kept, expected) => {
      expect(readUiState(kept)).toEqual(expected);
    },
  );
});
