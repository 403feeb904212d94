import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./code.work.ts'));
