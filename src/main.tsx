import './ui/tokens.css';
import './ui/base.css';
import './ui/forcedColors.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { closeOnLeave } from './app/closeOnLeave.ts';
import { commitWhenHidden } from './app/commitWhenHidden.ts';
import { applyTheme } from './app/applyTheme.ts';
import { registerGeneralCommands } from './app/generalCommands.ts';
import { offerInstall } from './app/offerInstall.ts';
import { openLaunchedFiles } from './app/openLaunchedFiles.ts';
import { StoreProvider } from './state/StoreContext.tsx';

applyTheme();
commitWhenHidden();
closeOnLeave();
registerGeneralCommands();
offerInstall();
openLaunchedFiles();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <StoreProvider>
      <App />
    </StoreProvider>
  </StrictMode>,
);

// After the first screen: nothing of it waits for this.
if (import.meta.env.PROD) {
  window.addEventListener(
    'load',
    () => void import('./app/offline.ts').then(({ keepOffline }) => keepOffline()),
  );
}
