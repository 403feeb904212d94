export { exportProcess } from './exportProcess.ts';
export { readArchive } from './readArchive.ts';
export { writeArchive } from './writeArchive.ts';
