import { lazy, Suspense } from 'react';
import { closeDialog, useDialogs, type DialogRequest } from '../state/dialogs.ts';

const ImportDialog = lazy(() =>
  import('../features/exchange/ImportDialog.tsx').then((loaded) => ({ default: loaded.ImportDialog })),
);
const ExportDialog = lazy(() =>
  import('../features/exchange/ExportDialog.tsx').then((loaded) => ({ default: loaded.ExportDialog })),
);
const ShareDialog = lazy(() =>
  import('../features/exchange/ShareDialog.tsx').then((loaded) => ({ default: loaded.ShareDialog })),
);
const PrintDialog = lazy(() =>
  import('../features/exchange/PrintDialog.tsx').then((loaded) => ({ default: loaded.PrintDialog })),
);
const DamagedDialog = lazy(() =>
  import('../features/exchange/DamagedDialog.tsx').then((loaded) => ({ default: loaded.DamagedDialog })),
);
const BackupDialog = lazy(() =>
  import('../features/exchange/BackupDialog.tsx').then((loaded) => ({ default: loaded.BackupDialog })),
);
const NewConnectorDialog = lazy(() =>
  import('../features/connectors/NewConnectorDialog.tsx').then((loaded) => ({
    default: loaded.NewConnectorDialog,
  })),
);
const ApiImportDialog = lazy(() =>
  import('../features/apiImport/ApiImportDialog.tsx').then((loaded) => ({ default: loaded.ApiImportDialog })),
);
const AffectedTasks = lazy(() =>
  import('../features/versions/AffectedTasks.tsx').then((loaded) => ({ default: loaded.AffectedTasks })),
);
const CategoriesDialog = lazy(() =>
  import('../features/catalogue/CategoriesDialog.tsx').then((loaded) => ({
    default: loaded.CategoriesDialog,
  })),
);
const MoveToCategoryDialog = lazy(() =>
  import('../features/catalogue/MoveToCategoryDialog.tsx').then((loaded) => ({
    default: loaded.MoveToCategoryDialog,
  })),
);
const NewProjectDialog = lazy(() =>
  import('../features/projects/NewProjectDialog.tsx').then((loaded) => ({
    default: loaded.NewProjectDialog,
  })),
);
const NewProcessDialog = lazy(() =>
  import('../features/projects/NewProcessDialog.tsx').then((loaded) => ({
    default: loaded.NewProcessDialog,
  })),
);
const RulesDialog = lazy(() =>
  import('../features/projects/RulesDialog.tsx').then((loaded) => ({ default: loaded.RulesDialog })),
);
const ReleaseDialog = lazy(() =>
  import('../features/releases/ReleaseDialog.tsx').then((loaded) => ({ default: loaded.ReleaseDialog })),
);
const EnvironmentsDialog = lazy(() =>
  import('../features/environments/EnvironmentsDialog.tsx').then((loaded) => ({
    default: loaded.EnvironmentsDialog,
  })),
);
const TemplateConnectorDialog = lazy(() =>
  import('../features/templateConnector/TemplateConnectorDialog.tsx').then((loaded) => ({
    default: loaded.TemplateConnectorDialog,
  })),
);
const ConvertDialog = lazy(() =>
  import('../features/convert/ConvertDialog.tsx').then((loaded) => ({ default: loaded.ConvertDialog })),
);
const DeriveDialog = lazy(() =>
  import('../features/derive/DeriveDialog.tsx').then((loaded) => ({ default: loaded.DeriveDialog })),
);
const CodeDialog = lazy(() =>
  import('../features/code/CodeDialog.tsx').then((loaded) => ({ default: loaded.CodeDialog })),
);
const HistoryDialog = lazy(() =>
  import('../features/history/HistoryDialog.tsx').then((loaded) => ({ default: loaded.HistoryDialog })),
);
const ConflictDialog = lazy(() =>
  import('../features/history/ConflictDialog.tsx').then((loaded) => ({ default: loaded.ConflictDialog })),
);
const SettingsDialog = lazy(() => import('./SettingsDialog.tsx'));
const Tour = lazy(() => import('./Tour.tsx'));
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx'));
const CommandPalette = lazy(() => import('./CommandPalette.tsx'));

/** Draws the dialogs that somebody asked for, mostly one. Each is loaded when it is first wanted. */
export function DialogsHost() {
  return useDialogs().map((dialog, depth) => <Suspense key={depth}>{draw(dialog)}</Suspense>);
}

function draw(dialog: DialogRequest) {
  switch (dialog.kind) {
    case 'import':
      return <ImportDialog {...dialog} onClose={closeDialog} />;
    case 'export':
      return <ExportDialog {...dialog} onClose={closeDialog} />;
    case 'share':
      return <ShareDialog {...dialog} onClose={closeDialog} />;
    case 'print':
      return <PrintDialog {...dialog} onClose={closeDialog} />;
    case 'backup':
      return <BackupDialog {...dialog} onClose={closeDialog} />;
    case 'new-connector':
      return <NewConnectorDialog {...dialog} onClose={closeDialog} />;
    case 'api-import':
      return <ApiImportDialog {...dialog} AffectedTasks={AffectedTasks} onClose={closeDialog} />;
    case 'categories':
      return <CategoriesDialog {...dialog} onClose={closeDialog} />;
    case 'move-to-category':
      return <MoveToCategoryDialog {...dialog} onClose={closeDialog} />;
    case 'new-project':
      return <NewProjectDialog onClose={closeDialog} />;
    case 'release':
      return <ReleaseDialog projectId={dialog.projectId} onClose={closeDialog} />;
    case 'environments':
      return <EnvironmentsDialog projectId={dialog.projectId} onClose={closeDialog} />;
    case 'rules':
      return <RulesDialog projectId={dialog.projectId} onClose={closeDialog} />;
    case 'new-process':
      return <NewProcessDialog projectId={dialog.projectId} onClose={closeDialog} />;
    case 'template-connector':
      return <TemplateConnectorDialog templateId={dialog.templateId} onClose={closeDialog} />;
    case 'convert':
      return <ConvertDialog processId={dialog.processId} onClose={closeDialog} />;
    case 'derive':
      return <DeriveDialog connectorId={dialog.connectorId} onClose={closeDialog} />;
    case 'code':
      return <CodeDialog {...dialog} onClose={closeDialog} />;
    case 'history':
      return <HistoryDialog {...dialog} onClose={closeDialog} />;
    case 'conflict':
      return <ConflictDialog {...dialog} onClose={closeDialog} />;
    case 'damaged':
      return <DamagedDialog onClose={closeDialog} />;
    case 'settings':
      return <SettingsDialog onClose={closeDialog} />;
    case 'tour':
      return <Tour projectId={dialog.projectId} onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'command-palette':
      return <CommandPalette onClose={closeDialog} />;
  }
}
