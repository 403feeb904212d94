import { lazy, Suspense, useRef } from 'react';
import { Router } from 'wouter';
import { t } from '../language/t.ts';
import styles from './App.module.css';
import { DialogsHost } from './DialogsHost.tsx';
import { Rail } from './Rail.tsx';
import { Routes } from './Routes.tsx';
import { StorageBanner } from './StorageBanner.tsx';
import { ToastHost } from './ToastHost.tsx';
import { DropTarget } from '../features/exchange/DropTarget.tsx';
import { TooltipLayer } from '../ui/TooltipLayer.tsx';
import { useHashPath, useHashSearch } from './hashLocation.ts';
import { useShownPlace } from './shownPlace.ts';
import { useRecentPlaces } from './useRecentPlaces.ts';
import { useUi } from '../state/uiStore.ts';
import { useFolderCommand } from './useFolderCommand.ts';
import { useSampleCommand } from './useSampleCommand.ts';
import { useTourCommand } from './useTourCommand.ts';
import { useShortcuts } from './useShortcuts.ts';

const FolderHost = lazy(() => import('../features/folder/FolderHost.tsx'));

export function App() {
  return (
    <Router hook={useHashPath} searchHook={useHashSearch}>
      <Shell />
    </Router>
  );
}

function Shell() {
  const main = useRef<HTMLElement>(null);
  const place = useShownPlace();
  useShortcuts();
  useSampleCommand();
  useFolderCommand();
  useTourCommand();
  const hasFolders = useUi(({ folderProjects }) => folderProjects.length > 0);
  useRecentPlaces(place);
  return (
    <div className={styles.shell}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          // The address is the route here, so the browser must not follow the link.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('Skip to the page')}
      </a>
      <Rail place={place} />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <StorageBanner />
        <Routes />
      </main>
      <ToastHost />
      <DialogsHost />
      <TooltipLayer />
      <DropTarget projectId={place.projectId} />
      <Suspense>{hasFolders && <FolderHost />}</Suspense>
    </div>
  );
}
