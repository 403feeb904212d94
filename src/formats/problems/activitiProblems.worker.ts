import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./activitiProblems.work.ts'));
