export { exportProcess } from './exportProcess.ts';
export { readArchive } from './readArchive.ts';
export { goesWithoutManifest, writeArchive } from './writeArchive.ts';
