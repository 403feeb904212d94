import type { PersistStorage, StorageValue } from 'zustand/middleware';
import type { UiState } from './readUiState.ts';

/** localStorage that is simply not there where the browser blocks it: reading it may throw even at `.localStorage`. */
export const safeLocalStorage: PersistStorage<UiState> = {
  getItem: (name) => {
    try {
      const text = localStorage.getItem(name);
      // What it holds is checked by readUiState, in the store's `merge`.
      return text === null ? null : (JSON.parse(text) as StorageValue<UiState>);
    } catch {
      return null;
    }
  },
  setItem: (name, value) => {
    try {
      localStorage.setItem(name, JSON.stringify(value));
    } catch {
      // the choice lasts as long as the page
    }
  },
  removeItem: (name) => {
    try {
      localStorage.removeItem(name);
    } catch {
      // nothing was kept
    }
  },
};
