import './ui/tokens.css';
import './ui/base.css';
import './ui/forcedColors.css';
import { startLanguage } from './app/startLanguage.ts';

void startLanguage().then(() => import('./app/start.tsx'));
