import { useUi, type UiState } from '../state/uiStore.ts';

/** Theme, density and motion: before the first paint, and whenever a choice changes. tokens.css follows the attributes. */
export function applyTheme(): void {
  const set = (name: string, value: string, usual: string) => {
    if (value === usual) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  };
  const apply = ({ theme, density, motion }: UiState) => {
    set('data-theme', theme, 'system');
    set('data-density', density, 'roomy');
    set('data-motion', motion, 'system');
  };
  apply(useUi.getState());
  useUi.subscribe(apply);
}
