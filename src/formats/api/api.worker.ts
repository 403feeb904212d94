import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./api.work.ts'));
