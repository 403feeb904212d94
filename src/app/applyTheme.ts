import { useUi, type Theme } from '../state/uiStore.ts';

/** Before the first paint, and whenever the choice changes: tokens.css follows the attribute. */
export function applyTheme(): void {
  const apply = ({ theme }: { readonly theme: Theme }) => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset.theme = theme;
  };
  apply(useUi.getState());
  useUi.subscribe(apply);
}
