import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { locale } from '../language/texts.ts';
import { App } from './App.tsx';
import { closeOnLeave } from './closeOnLeave.ts';
import { followLanguage } from './followLanguage.ts';
import { commitWhenHidden } from './commitWhenHidden.ts';
import { applyTheme } from './applyTheme.ts';
import { registerGeneralCommands } from './generalCommands.ts';
import { offerInstall } from './offerInstall.ts';
import { openLaunchedFiles } from './openLaunchedFiles.ts';
import { takeSharedLinks } from './takeSharedLinks.ts';
import { StoreProvider } from '../state/StoreContext.tsx';

applyTheme();
followLanguage();
commitWhenHidden();
// Before all who listen to the address.
takeSharedLinks();
closeOnLeave();
registerGeneralCommands();
offerInstall();
openLaunchedFiles();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={locale()}>
      <StoreProvider>
        <App />
      </StoreProvider>
    </I18nProvider>
  </StrictMode>,
);

// After the first screen: nothing of it waits for this.
if (import.meta.env.PROD) {
  const keep = () => void import('./offline.ts').then(({ keepOffline }) => keepOffline());
  if (document.readyState === 'complete') keep();
  else window.addEventListener('load', keep);
}
