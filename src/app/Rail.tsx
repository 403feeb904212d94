import {
  CircleHelp,
  LayoutTemplate,
  Folder,
  PanelLeftClose,
  PanelLeftOpen,
  Plug,
  Search,
  Settings,
  type LucideIcon,
} from 'lucide-react';
import { useLayoutEffect } from 'react';
import { Link } from 'wouter';
import { t } from '../language/t.ts';
import { openDialog } from '../state/dialogs.ts';
import { setRailClosed, useUi } from '../state/uiStore.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { tip } from '../ui/tip.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { KeptHere } from './KeptHere.tsx';
import { Mark } from './Mark.tsx';
import styles from './Rail.module.css';
import { RecentPlaces } from './RecentPlaces.tsx';
import type { Section, ShownPlace } from './shownPlace.ts';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The same in every language. */
const PRODUCT = 'Connector Modeler';

const ITEMS: readonly { readonly section: Section; readonly label: string; readonly icon: LucideIcon }[] = [
  { section: 'projects', label: t('Projects'), icon: Folder },
  { section: 'connectors', label: t('Connectors'), icon: Plug },
  { section: 'templates', label: t('Templates'), icon: LayoutTemplate },
];

/** The rail: where to go, what was open lately, and what is about the app itself. */
export function Rail({ place }: { readonly place: ShownPlace }) {
  const chosen = useUi((ui) => ui.railClosed);
  const isNarrow = useMediaQuery('(width < 800px)');
  const isClosed = chosen ?? (isNarrow || place.kind === 'process' || place.kind === 'template');
  useLayoutEffect(() => {
    // Toasts stand beside the rail, and are drawn elsewhere.
    document.documentElement.style.setProperty('--rail-now', isClosed ? 'var(--rail-closed)' : 'var(--rail)');
  }, [isClosed]);
  return (
    <header className={styles.rail} data-closed={isClosed || undefined}>
      <Link href="/projects" className={styles.brand} aria-label={PRODUCT}>
        <Mark />
        <span>{PRODUCT}</span>
      </Link>
      <button
        type="button"
        className={styles.search}
        aria-label={t('Search or run a command')}
        {...(isClosed ? tip(t('Search or run a command'), 'Mod+K') : {})}
        onClick={() => openDialog({ kind: 'command-palette' })}
      >
        <Icon of={Search} />
        <span className={styles.searchText}>{t('Search or run')}</span>
        <Kbd keys="Mod+K" />
      </button>
      <nav aria-label={t('Main')} className={styles.nav}>
        {ITEMS.map(({ section, label, icon }) => (
          <Link
            key={section}
            href={`/${section}`}
            className={styles.item}
            aria-label={label}
            aria-current={place.section === section ? 'page' : undefined}
            {...(isClosed ? tip(label) : {})}
          >
            <Icon of={icon} />
            <span>{label}</span>
          </Link>
        ))}
      </nav>
      {!isClosed && <RecentPlaces current={place.id} />}
      <div className={styles.foot}>
        <KeptHere isClosed={isClosed} />
        <RailButton
          label={t('Help and shortcuts')}
          icon={CircleHelp}
          keys="?"
          isClosed={isClosed}
          onPress={() => openDialog({ kind: 'shortcuts' })}
        />
        <RailButton
          label={t('Settings')}
          icon={Settings}
          keys="Mod+,"
          isClosed={isClosed}
          onPress={() => openDialog({ kind: 'settings' })}
        />
        <ThemeSwitch isClosed={isClosed} />
        <RailButton
          label={isClosed ? t('Open the rail') : t('Close the rail')}
          icon={isClosed ? PanelLeftOpen : PanelLeftClose}
          isClosed={isClosed}
          onPress={() => setRailClosed(!isClosed)}
        />
      </div>
    </header>
  );
}

interface RailButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly isClosed: boolean;
  readonly onPress: () => void;
}

function RailButton({ label, icon, keys, isClosed, onPress }: RailButtonProps) {
  return (
    <button
      type="button"
      className={styles.item}
      aria-label={label}
      {...(isClosed || keys !== undefined ? tip(isClosed ? label : '', keys) : {})}
      onClick={onPress}
    >
      <Icon of={icon} />
      <span>{label}</span>
    </button>
  );
}
