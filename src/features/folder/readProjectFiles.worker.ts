import { startInLanguage } from '../../language/startInLanguage.ts';

startInLanguage(() => import('./readProjectFiles.work.ts'));
