import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useMemo, useState } from 'react';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { versionProblem } from '../../domain/versions/versions.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { VersionChoice } from '../../ui/fields/VersionChoice.tsx';
import { ChangeList } from './ChangeList.tsx';
import { publish } from './publish.ts';
import { proposalFor } from './publishPlan.ts';
import { undoByToast } from './undoByToast.ts';
import { tasksOn } from './tasksOn.ts';
import { useUsedVersions, useVersions } from './useVersions.ts';

interface PublishDialogProps {
  readonly connectorId: string;
  readonly connector: Connector;
  readonly about: ConnectorAbout | undefined;
  /** of the draft; of the newest version where there is none */
  readonly version: string;
  readonly isDraft: boolean;
  readonly flush: () => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}

/** What changed, what it is called, what is said about it: then it is published. */
export function PublishDialog(props: PublishDialogProps) {
  const { connectorId, connector, about, isDraft, flush, reload, onClose } = props;
  const store = useStore();
  const versions = useVersions(connectorId);
  const uses = useUsedVersions(connectorId)?.uses;
  const published = useMemo(() => versions.own.filter(({ hash }) => hash !== undefined), [versions.own]);
  const existing = published.map((one) => one.version);
  const proposal = useMemo(
    () => proposalFor({ connector, about }, props.version, published),
    [connector, about, props.version, published],
  );
  const [version, setVersion] = useState(proposal.choices[0]?.version ?? '');
  const [notes, setNotes] = useState(proposal.notes);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const problem = versionProblem(version, existing, proposal.asked);
  const needsReason = problem?.needsReason === true;
  const draftUse = isDraft ? uses?.find((use) => use.version === props.version) : undefined;
  const base = published.find((one) => one.version === proposal.base);
  const used = useMemo(() => {
    if (base === undefined || uses === undefined) return null;
    // Those on the draft have followed its renames already.
    const older = published.map((one) => one.version);
    return { connector: base.connector.name, tasks: tasksOn(uses, older) };
  }, [base, published, uses]);
  const isBlocked =
    (problem !== null && !needsReason) || notes.trim() === '' || (needsReason && reason.trim() === '');

  const submit = async () => {
    setTried(true);
    if (isBlocked || isBusy) return;
    setBusy(true);
    try {
      await flush();
      const publication = { version, notes: notes.trim(), reason: needsReason ? reason : '' };
      const save = await publish(store, connectorId, publication, isDraft ? props.version : null);
      // An edit made on what was there before would meet the publication as a conflict.
      await reload();
      onClose();
      undoByToast(store, save, t`Published ${connector.name} ${version}`);
    } catch (error) {
      setBusy(false);
      failureToast(error);
    }
  };

  return (
    <DialogFrame
      title={t('Publish')}
      help={{ page: 'versions/publish', about: t('publishing') }}
      lead={t`${connector.name}: what is published never changes. Tasks stay on their version until you upgrade them.`}
      size="medium"
      onClose={onClose}
      onSubmit={() => void submit()}
      main={{ label: problem === null || needsReason ? t`Publish ${version}` : t('Publish'), isBusy }}
      footer={<p>{followText(draftUse?.counts.tasks ?? 0, draftUse?.counts.processes ?? 0)}</p>}
    >
      <ScrollBox
        label={t('Changes')}
        title={proposal.base === null ? t('First version') : t`Changes since ${proposal.base}`}
      >
        {proposal.base === null ? (
          <p className="muted">{t`${counted(connector.actions.length, 'action')} and ${counted(connector.events.length, 'event')}.`}</p>
        ) : (
          <ChangeList changes={proposal.changes} used={used} />
        )}
      </ScrollBox>
      <VersionChoice
        value={version}
        onChange={setVersion}
        choices={proposal.choices}
        error={problem !== null && !needsReason ? problem.message : null}
        hint={
          needsReason
            ? problem.message
            : proposal.asked === null
              ? t('Versions start at 1.0.0.')
              : t`Its changes ask for ${proposal.asked}.`
        }
      />
      {needsReason && (
        <TextField
          label={t('Reason')}
          isRequired
          value={reason}
          onChange={setReason}
          hint={t('Shown with the version.')}
          error={isTried && reason.trim() === '' ? t`Say why ${version} is enough.` : null}
        />
      )}
      <TextArea
        label={t('Release notes')}
        rows={6}
        value={notes}
        onChange={setNotes}
        hint={t('Markdown. The first line stands in the list of versions.')}
        error={isTried && notes.trim() === '' ? t('Say what is new, for those who use it.') : null}
      />
    </DialogFrame>
  );
}

function followText(tasks: number, processes: number): string {
  if (tasks === 0) return t('No task is on the draft.');
  const of = counted(processes, 'process', 'processes');
  return tasks === 1
    ? t`${counted(1, 'task')} in ${of} is on the draft and follows.`
    : t`${counted(tasks, 'task')} in ${of} are on the draft and follow.`;
}
