import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./readGate.work.ts'));
