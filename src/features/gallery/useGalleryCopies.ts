import { useMemo } from 'react';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { useConnectorDocuments } from '../../state/queries.ts';

export interface GalleryCopies {
  /** of all connectors of the catalogue */
  readonly names: readonly string[];
  /** those that were made from this one of the gallery */
  readonly copies: readonly { readonly documentId: string; readonly name: string }[];
}

export function useGalleryCopies(galleryName: string): GalleryCopies {
  const documents = useConnectorDocuments();
  return useMemo(() => {
    const known = documents.flatMap(({ id, content }) => {
      const { connector } = readConnector(content.text);
      return connector === null ? [] : [{ documentId: id, name: connector.name, from: connector.template }];
    });
    return {
      names: known.map(({ name }) => name),
      copies: known.filter(({ from }) => from === galleryName),
    };
  }, [documents, galleryName]);
}
