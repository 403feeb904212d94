import { useEffect, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What a user can do here and now. Menus, toolbars, shortcuts and the command palette read it. */
export interface UserCommand {
  readonly id: string;
  readonly label: string;
  /** heading in the palette: 'Process', 'Connector', 'Go to' */
  readonly section: string;
  /** 'Mod+S': Mod is Ctrl, on a Mac Cmd */
  readonly shortcut?: string;
  /** absent: yes */
  readonly enabled?: boolean;
  readonly run: () => void;
}

interface Registration {
  readonly key: symbol;
  readonly commands: readonly UserCommand[];
}

const store = createStore<{
  readonly registrations: readonly Registration[];
  readonly all: readonly UserCommand[];
}>(() => ({ registrations: [], all: [] }));

/** A later registration of an id wins: the page's own Undo over the general one. */
function merged(registrations: readonly Registration[]): readonly UserCommand[] {
  const byId = new Map<string, UserCommand>();
  for (const { commands } of registrations) {
    for (const command of commands) byId.set(command.id, command);
  }
  return [...byId.values()];
}

export function registerCommands(commands: readonly UserCommand[], key = Symbol()): () => void {
  const others = store.getState().registrations.filter((one) => one.key !== key);
  const registrations = [...others, { key, commands }];
  store.setState({ registrations, all: merged(registrations) });
  return () => {
    const left = store.getState().registrations.filter((one) => one.key !== key);
    store.setState({ registrations: left, all: merged(left) });
  };
}

/** Offers commands while the component is there. They need no memo: `run` is always the latest one. */
export function useCommands(commands: readonly UserCommand[]): void {
  const latest = useRef(commands);
  const shape = JSON.stringify(
    commands.map(({ id, label, section, shortcut, enabled }) => [id, label, section, shortcut, enabled]),
  );
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(
    () =>
      registerCommands(
        latest.current.map((command) => ({
          ...command,
          run: () => latest.current.find(({ id }) => id === command.id)?.run(),
        })),
      ),
    [shape],
  );
}

export function useAllCommands(): readonly UserCommand[] {
  return useZustand(store, (state) => state.all);
}

/** For a key handler. */
export function allCommands(): readonly UserCommand[] {
  return store.getState().all;
}
