import { useCallback } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { t } from '../../language/t.ts';
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
  append: { verb: t('Append'), kinds: FOLLOWING },
  insert: { verb: t('Insert'), kinds: IN_BETWEEN },
  attach: { verb: t('Attach'), kinds: ON_BORDER },
  add: { verb: t('Add'), kinds: WITHIN },
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
  const name = t`“${nameOf(asked.id)}”`;
  if (asked.what === 'connect') {
    return (
      <ConnectDialog
        title={t`Connect ${name} to`}
        targets={flow.targets(asked.id)}
        data={data}
        onConnect={edits.connect}
        onClose={edits.close}
      />
    );
  }
  const titles = {
    append: t`Append after ${name}`,
    insert: t`Insert from ${name}`,
    attach: t`Attach an event to ${name}`,
    add: t`Add to ${name}`,
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
