import { useCallback } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { NewElement } from '../../modeler/FlowEditing.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { ConnectDialog } from './ConnectDialog.tsx';
import { FOLLOWING, IN_BETWEEN, ON_BORDER, WITHIN } from './elementKinds.ts';
import { NewElementDialog } from './NewElementDialog.tsx';
import type { OutlineData } from './OutlineSource.ts';
import type { OutlineEdits } from './useOutlineEdits.ts';

interface OutlineDialogsProps {
  readonly editor: ProcessEditorApi;
  readonly catalogue: readonly CatalogueConnector[];
  readonly data: OutlineData;
  readonly edits: OutlineEdits;
}

const NEW = {
  append: { verb: 'Append', kinds: FOLLOWING },
  insert: { verb: 'Insert', kinds: IN_BETWEEN },
  attach: { verb: 'Attach', kinds: ON_BORDER },
  add: { verb: 'Add', kinds: WITHIN },
} as const;
const NO_CONNECTORS: readonly CatalogueConnector[] = [];

/** What is asked before an edit from the outline is made. */
export function OutlineDialogs({ editor, catalogue, data, edits }: OutlineDialogsProps) {
  const { asked, nameOf } = edits;
  const { flow } = editor;
  const appendedTo = asked?.what === 'append' ? asked.id : null;
  const fits = useCallback(
    (what: NewElement) => flow.canMake(what) && (appendedTo === null || flow.canAppend(appendedTo, what)),
    [flow, appendedTo],
  );
  if (asked === null) return null;
  const name = `“${nameOf(asked.id)}”`;
  if (asked.what === 'connect') {
    return (
      <ConnectDialog
        title={`Connect ${name} to`}
        targets={flow.targets(asked.id)}
        data={data}
        onConnect={edits.connect}
        onClose={edits.close}
      />
    );
  }
  const titles = {
    append: `Append after ${name}`,
    insert: `Insert from ${name}`,
    attach: `Attach an event to ${name}`,
    add: `Add to ${name}`,
  };
  return (
    <NewElementDialog
      title={titles[asked.what]}
      {...NEW[asked.what]}
      connectors={asked.what === 'attach' ? NO_CONNECTORS : catalogue}
      fits={fits}
      onMake={edits.make}
      onClose={edits.close}
    />
  );
}
