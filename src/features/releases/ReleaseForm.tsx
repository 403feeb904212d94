import { useState } from 'react';
import { versionProblem } from '../../domain/versions/versions.ts';
import { registryProblem } from '../../formats/release/deploymentDescriptor.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { undoSave } from '../../state/undoSave.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { saveAsFiles } from '../../ui/saveAsFiles.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { VersionChoice } from '../../ui/fields/VersionChoice.tsx';
import { ReleaseChanges } from './ReleaseChanges.tsx';
import { ReleaseConnectors } from './ReleaseConnectors.tsx';
import type { ReleasePlan } from './releasePlan.ts';
import { ReleaseProblems } from './ReleaseProblems.tsx';
import { saveRelease } from './saveRelease.ts';
import styles from './releases.module.css';

interface ReleaseFormProps {
  readonly plan: ReleasePlan;
  readonly onClose: () => void;
}

export function ReleaseForm({ plan, onClose }: ReleaseFormProps) {
  const store = useStore();
  const { documents, made, base, changes, problems, blocked, choices } = plan;
  const [version, setVersion] = useState(choices[0]?.version ?? '');
  const [notes, setNotes] = useState(plan.notes);
  const [registry, setRegistry] = useState(plan.registry);
  const [isAllTheSame, setAllTheSame] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const versionIsWrong = versionProblem(
    version,
    documents.releases.map(({ content }) => content.version),
    null,
  );
  const doubts = doubtsOf(plan);
  const toAgree = doubts !== '' && !isAllTheSame ? t`In doubt: ${doubts}. Tick it to agree.` : null;
  const registryIsWrong = registryProblem(registry);
  const isIncomplete = versionIsWrong !== null || notes.trim() === '' || registryIsWrong !== null;
  const { name } = documents.project.content;

  const submit = async () => {
    setTried(true);
    if (blocked !== null || isIncomplete || toAgree !== null || isBusy) return;
    setBusy(true);
    try {
      const { save, release } = await saveRelease(store, documents, {
        version,
        notes: notes.trim(),
        registry,
      });
      await saveAsFiles([{ path: release.file.name, bytes: release.file.bytes }]);
      onClose();
      const undo = () => undoSave(store, save, () => t`Release ${version}`).catch(failureToast);
      toast({
        message: t`Released ${name} ${version}. Its archive was downloaded.`,
        tone: 'ok',
        action: { label: t('Undo'), run: () => void undo() },
      });
    } catch (error) {
      setBusy(false);
      failureToast(error);
    }
  };

  return (
    <DialogFrame
      title={t('Release')}
      help={{ page: 'projects/releases', about: t('releases') }}
      lead={t`${name}: the processes as they are now, with the connector versions they use. A release never changes.`}
      size="large"
      onClose={onClose}
      onSubmit={() => void submit()}
      main={{
        label: versionIsWrong === null ? t`Release ${version}` : t('Release'),
        isBusy,
        disabledReason: blocked ?? toAgree,
      }}
      footer={
        <>
          {doubts !== '' && blocked === null ? (
            <CheckBox
              className={styles.agree}
              label={t('Release all the same')}
              hint={t`In doubt: ${doubts}.`}
              checked={isAllTheSame}
              onChange={setAllTheSame}
            />
          ) : (
            <p>{blocked ?? t`${counted(made.files.length, 'file')} in one archive.`}</p>
          )}
        </>
      }
    >
      <ScrollBox label={t('Changes')} title={base === null ? t('First release') : t`Changes since ${base}`}>
        {base === null ? (
          <p className="muted">
            {t`${counted(documents.processes.length, 'process', 'processes')} and ${counted(made.connectors.length, 'connector')}.`}
          </p>
        ) : (
          <ReleaseChanges changes={changes} />
        )}
      </ScrollBox>
      <VersionChoice
        value={version}
        onChange={setVersion}
        choices={choices}
        error={versionIsWrong?.message ?? null}
        hint={
          base === null ? t('Releases start at 1.0.0.') : t`Its changes ask for ${choices[0]?.version ?? ''}.`
        }
      />
      <TextArea
        label={t('Release notes')}
        rows={5}
        value={notes}
        onChange={setNotes}
        hint={t('Markdown. They stand in the list of releases and in the archive.')}
        error={isTried && notes.trim() === '' ? t('Say what is new, for those who deploy it.') : null}
      />
      <TextField
        label={t('Image registry')}
        mono
        value={registry}
        onChange={setRegistry}
        placeholder="registry.example.com/team"
        error={registryIsWrong}
        hint={t(
          'Stands before the images in deployment-descriptor.json. Leave it empty where it is not known yet.',
        )}
      />
      <ReleaseConnectors connectors={made.connectors} registry={registryIsWrong === null ? registry : ''} />
      <ReleaseProblems problems={problems} />
    </DialogFrame>
  );
}

const MOST_NAMES = 4;

/** What a person has to agree to; '' for nothing. */
function doubtsOf({ made, problems }: ReleasePlan): string {
  const drafts = made.connectors.filter(({ draft }) => draft === true).map(({ name }) => name);
  // The table of connectors says which, where they are many.
  const who = drafts.length > MOST_NAMES ? counted(drafts.length, 'connector') : drafts.join(', ');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const texts = [
    drafts.length === 0 ? '' : drafts.length === 1 ? t`${who} is not published` : t`${who} are not published`,
    errors > 0 ? counted(errors, 'error') : '',
  ];
  return texts.filter((text) => text !== '').join(', ');
}
