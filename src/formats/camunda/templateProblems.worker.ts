import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./templateProblems.work.ts'));
