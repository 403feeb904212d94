import { Moon, Sun, SunMoon } from 'lucide-react';
import { t } from '../language/t.ts';
import { setTheme, useUi, type Theme } from '../state/uiStore.ts';
import { Icon } from '../ui/Icon.tsx';
import { tip } from '../ui/tip.ts';
import styles from './Rail.module.css';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const LABELS = { system: t('Theme: system'), light: t('Theme: light'), dark: t('Theme: dark') };
const ICONS = { system: SunMoon, light: Sun, dark: Moon };

/** Goes round: system, light, dark. */
export function ThemeSwitch({ isClosed }: { readonly isClosed: boolean }) {
  const theme = useUi((ui) => ui.theme);
  const label = LABELS[theme];
  return (
    <button
      type="button"
      className={styles.item}
      aria-label={label}
      {...(isClosed ? tip(label) : {})}
      onClick={() => setTheme(NEXT[theme])}
    >
      <Icon of={ICONS[theme]} />
      <span>{label}</span>
    </button>
  );
}
