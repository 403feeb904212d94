import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { openHelp } from '../features/help/openHelp.ts';
import { t } from '../language/t.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CONNECTOR_PARTS } from './connectorParts.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageErrorBoundary } from './PageErrorBoundary.tsx';
import { PROCESS_PARTS } from './processParts.tsx';
import { PROJECT_PARTS } from './projectParts.tsx';

const ProjectsPage = lazy(() => import('../features/projects/ProjectsPage.tsx'));
const ProjectPage = lazy(() => import('../features/projects/ProjectPage.tsx'));
const ProcessPage = lazy(() => import('../features/process/page/ProcessPage.tsx'));
const ConnectorsPage = lazy(() => import('../features/catalogue/ConnectorsPage.tsx'));
const ConnectorPage = lazy(() => import('../features/connectors/ConnectorPage.tsx'));
const DocumentationPage = lazy(() => import('../features/documentation/DocumentationPage.tsx'));
const GalleryPage = lazy(() => import('../features/gallery/GalleryPage.tsx'));
const GalleryConnectorPage = lazy(() => import('../features/gallery/GalleryConnectorPage.tsx'));
const HelpPage = lazy(openHelp);
const TemplateRoom = lazy(() => import('./TemplateRoom.tsx'));
const ReplacePage = lazy(() => import('../features/replace/ReplacePage.tsx'));
const TemplatesPage = lazy(() => import('../features/templates/TemplatesPage.tsx'));

/** Every page is loaded when it is first shown, and fails alone. */
export function Routes() {
  const [path] = useLocation();
  // The tab of a connector is in its address; going to another tab must not start the page again, nor does reading on.
  const page = path
    .split('/')
    .slice(0, path.startsWith('/help/') ? 2 : 3)
    .join('/');
  return (
    <PageErrorBoundary key={page}>
      <Suspense fallback={<Skeleton label={t('Loading the page')} shape="rows" count={8} />}>
        <Switch>
          <Route path="/">
            <Redirect to="/projects" replace />
          </Route>
          <Route path="/projects" component={ProjectsPage} />
          <Route path="/projects/:id">
            {({ id }) => <ProjectPage projectId={id} parts={PROJECT_PARTS} />}
          </Route>
          <Route path="/processes/:id">
            {({ id }) => <ProcessPage key={id} processId={id} parts={PROCESS_PARTS} />}
          </Route>
          <Route path="/connectors" component={ConnectorsPage} />
          <Route path="/connectors/documentation" component={DocumentationPage} />
          <Route path="/connectors/gallery" component={GalleryPage} />
          <Route path="/connectors/gallery/:name">
            {({ name }) => <GalleryConnectorPage key={name} name={name} />}
          </Route>
          <Route path="/connectors/:id/:tab?">
            {({ id, tab }) => <ConnectorPage connectorId={id} tab={tab} parts={CONNECTOR_PARTS} />}
          </Route>
          <Route path="/search" component={ReplacePage} />
          <Route path="/templates" component={TemplatesPage} />
          <Route path="/templates/:id/:tab?">
            {({ id, tab }) => <TemplateRoom templateId={id} tab={tab} />}
          </Route>
          <Route path="/help/:page?/:heading?">
            {({ page: slug, heading }) => <HelpPage slug={slug} heading={heading} />}
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </PageErrorBoundary>
  );
}
