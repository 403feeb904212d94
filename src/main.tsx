import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { commitWhenHidden } from './app/commitWhenHidden.ts';
import { applyTheme } from './app/applyTheme.ts';
import { registerGeneralCommands } from './app/generalCommands.ts';
import { StoreProvider } from './state/StoreContext.tsx';

applyTheme();
commitWhenHidden();
registerGeneralCommands();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <StoreProvider>
      <App />
    </StoreProvider>
  </StrictMode>,
);
