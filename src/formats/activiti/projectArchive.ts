export { exportProcess } from './exportProcess.ts';
export type { ExportProcessOptions } from './exportProcess.ts';
export { readArchive } from './readArchive.ts';
export { writeArchive } from './writeArchive.ts';
export type { ArchiveOptions } from './writeArchive.ts';
export type { ConnectorDocument } from './chooseConnectors.ts';
