import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { TemplateContent } from '../../../domain/document.ts';
import { templateProblems } from '../../../domain/problems/camunda/templateProblems.ts';
import { TemplateShelf } from '../../../domain/templates/TemplateShelf.ts';
import { catalogueTemplates } from '../../../formats/camunda/catalogueTemplates.ts';
import { feelProblem } from '../../../formats/camunda/feelProblem.ts';
import { keptTemplates } from '../../../formats/camunda/keptTemplates.ts';
import type { StoredDocument } from '../../../storage/DocumentStore.ts';
import type { ProcessSession } from './ProcessSession.ts';

/** The workspace's own templates, those of its connectors' versions, and what can be said of elements made from them. */
export function tellTemplates(
  session: ProcessSession,
  documents: readonly StoredDocument<TemplateContent>[],
  catalogue: readonly CatalogueConnector[],
  engineVersion: string | undefined,
): void {
  const kept = keptTemplates(documents).flatMap(({ template, documentId }) =>
    template ? [{ template, documentId }] : [],
  );
  // A template that was exported and came back is the connector's own as long as that is here.
  const shelf = new TemplateShelf([...catalogueTemplates(catalogue), ...kept]);
  session.learn(shelf, {
    feelProblem,
    isImported: shelf.isImported,
    templateProblems: (element) => {
      const { templates } = session.editor;
      if (!templates || element.zeebe?.template === undefined) return [];
      return templateProblems(element, shelf, templates.values(element.id), feelProblem, engineVersion);
    },
  });
}
