import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./camundaProblems.work.ts'));
