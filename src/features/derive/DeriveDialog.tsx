import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import {
  chosenOf,
  type DerivedAction,
  derivedProblem,
  deriveConnector,
  NOTHING_CHOSEN,
} from '../../domain/connector/deriveConnector.ts';
import { freshId } from '../../domain/values/freshId.ts';
import { connectorNameFrom, connectorNameProblem } from '../../domain/values/names.ts';
import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { t } from '../../language/t.ts';
import { useConnectorDocuments, useSaveDocuments, useVersionDocuments } from '../../state/queries.ts';
import { toast } from '../../state/toasts.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './derive.module.css';
import { DeriveAction } from './DeriveAction.tsx';

interface DeriveDialogProps {
  readonly connectorId: string;
  readonly onClose: () => void;
}

/** A connector of its own made of another: which of its actions, and what some inputs always are. */
export function DeriveDialog({ connectorId, onClose }: DeriveDialogProps) {
  const [, navigate] = useLocation();
  const documents = useConnectorDocuments();
  const versions = useVersionDocuments();
  const save = useSaveDocuments();
  const catalogue = useMemo(() => readCatalogue(documents, versions), [documents, versions]);
  const own = catalogue.filter(({ documentId }) => documentId === connectorId);
  const [wanted, setWanted] = useState<string | null>(null);
  const from = own.find(({ version }) => version === wanted) ?? own[0];
  const [name, setName] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly DerivedAction[]>([]);
  const [isTried, setTried] = useState(false);
  if (!from) return null;

  const { connector, about, version, hash, icon } = from;
  const taken = catalogue.map((one) => one.connector.name);
  const shownName = name ?? connectorNameFrom(`${connector.name}-derived`, taken);
  const nameProblem = connectorNameProblem(shownName, taken);
  const problem = derivedProblem(connector, chosen);

  const derive = () => {
    setTried(true);
    if (problem !== null || nameProblem !== null || save.isPending) return;
    const isPublished = hash !== undefined;
    const made = deriveConnector(
      { connector, about, version, isPublished },
      shownName,
      chosen,
      `connector-${freshId()}`,
    );
    const category = documents.find(({ id }) => id === connectorId)?.content.category;
    const id = freshId();
    const content = {
      ...{ kind: 'connector' as const, text: writeConnector(made.connector), version: '1.0.0', icon },
      ...(category !== undefined && { category }),
      about: made.about,
    };
    save.mutate([{ id, basedOn: 0, content }], {
      onSuccess: () => {
        onClose();
        navigate(`/connectors/${id}`);
        toast({ message: t`Made ${shownName} from ${connector.name} ${version}.`, tone: 'ok' });
      },
    });
  };

  return (
    <DialogFrame
      title={t('Derive a connector')}
      lead={t`From ${connector.name}: inputs that are fixed always send the same, and no task shows them.`}
      size="large"
      onClose={onClose}
      onSubmit={derive}
      main={{
        label: t('Derive'),
        isBusy: save.isPending,
        disabledReason: problem === NOTHING_CHOSEN ? problem : null,
      }}
      footer={
        <p>{isTried && problem !== null ? problem : t('It is a draft of its own: edit it as any other.')}</p>
      }
    >
      <div className={styles.head}>
        <TextField
          label={t('Name')}
          mono
          autoFocus
          isRequired
          value={shownName}
          onChange={setName}
          error={nameProblem}
          hint={t('Lower-case letters, digits and “-”; up to 26.')}
        />
        {own.length > 1 && (
          <SelectField
            label={t('Version')}
            value={version}
            choices={own.map((one) => ({
              value: one.version,
              label: one.hash === undefined ? t`${one.version} draft` : one.version,
            }))}
            onChange={(next) => {
              const other = own.find((one) => one.version === next);
              if (other) setChosen(chosenOf(connector, other.connector, chosen));
              setWanted(next);
            }}
          />
        )}
      </div>
      {connector.actions.length === 0 && <p className="muted">{t('It has no action to take over.')}</p>}
      {connector.actions.map((action) => (
        <DeriveAction
          key={action.key}
          action={action}
          chosen={chosen.find(({ key }) => key === action.key) ?? null}
          isTried={isTried}
          onChange={(next) =>
            setChosen((all) => {
              const others = all.filter(({ key }) => key !== action.key);
              return next ? [...others, next] : others;
            })
          }
        />
      ))}
    </DialogFrame>
  );
}
