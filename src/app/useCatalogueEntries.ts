import { useCallback } from 'react';
import type { Steps } from '../domain/values/inTurns.ts';
import { readCatalogue } from '../formats/activiti/readCatalogue.ts';
import { useConnectorDocuments, useTemplateDocuments } from '../state/queries.ts';
import { useInTurns } from '../state/useInTurns.ts';
import { documentName } from './shownPlace.ts';

export interface CatalogueEntries {
  readonly actions: readonly {
    readonly documentId: string;
    readonly connector: string;
    readonly action: string;
  }[];
  readonly templates: readonly { readonly id: string; readonly name: string }[];
}

const NONE: CatalogueEntries = { actions: [], templates: [] };

/** Actions and templates by name, read a document at a time with room for the page between. */
export function useCatalogueEntries(): CatalogueEntries {
  const connectors = useConnectorDocuments();
  const templates = useTemplateDocuments();
  const read = useCallback(
    function* (): Steps<CatalogueEntries> {
      const actions: CatalogueEntries['actions'][number][] = [];
      for (const document of connectors) {
        const [entry] = readCatalogue([document]);
        for (const { name } of entry?.connector.actions ?? [])
          actions.push({ documentId: document.id, connector: entry?.connector.name ?? '', action: name });
        yield;
      }
      const named: CatalogueEntries['templates'][number][] = [];
      for (const { id, content } of templates) {
        named.push({ id, name: documentName(content) });
        yield;
      }
      return { actions, templates: named };
    },
    [connectors, templates],
  );
  return useInTurns(read) ?? NONE;
}
