import { answerSaves } from './SaveDesk.ts';

answerSaves(self);
