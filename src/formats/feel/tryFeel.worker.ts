import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./tryFeel.work.ts'));
