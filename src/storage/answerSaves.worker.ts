import { answerSaves } from './answerSaves.ts';

answerSaves(self);
