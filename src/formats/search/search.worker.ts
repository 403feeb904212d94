import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./search.work.ts'));
