import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./trial.work.ts'));
