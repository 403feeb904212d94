import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./replay.work.ts'));
