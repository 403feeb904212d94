import { Play } from 'lucide-react';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import type { CaseRun } from '../../formats/trial/CaseRun.ts';
import type { TypedSettings } from '../../formats/trial/requestSettings.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { AnswerPart } from './AnswerPart.tsx';
import { CaseResult } from './CaseResult.tsx';
import { ExpectedPart } from './ExpectedPart.tsx';
import { InputsPart } from './InputsPart.tsx';
import { RequestPart } from './RequestPart.tsx';
import styles from './TrialTab.module.css';
import type { CaseEdit, Tried } from './TrialPart.ts';

interface CaseSheetProps {
  readonly tried: Tried;
  readonly one: TestCase;
  readonly run: CaseRun | undefined;
  readonly isRunning: boolean;
  readonly typed: TypedSettings;
  readonly onType: (name: string, value: string) => void;
  readonly onEdit: CaseEdit;
  readonly onRun: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** One case: what goes in, what answers, what is expected, and what came of it. */
export function CaseSheet(props: CaseSheetProps) {
  const { tried, one, run, isRunning, onEdit } = props;
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <TextField
          label={t('Case')}
          hideLabel
          className={styles.caseName}
          value={one.name}
          placeholder={t('What is tried?')}
          onCommit={(name) => onEdit(t('name'), { name: name.trim() }, 'name')}
        />
        <Button kind="primary" icon={Play} keys="Mod+Enter" isBusy={isRunning} onPress={props.onRun}>
          {t('Run')}
        </Button>
        <MenuButton
          label={t`More for ${one.name}`}
          isIconOnly
          entries={[
            { id: 'duplicate', label: t('Duplicate'), run: props.onDuplicate },
            'line',
            { id: 'delete', label: t('Delete'), tone: 'danger', run: props.onRemove },
          ]}
        />
      </div>
      <CaseResult run={run} />
      {tried.refused !== undefined && (
        <Banner tone="note" title={t`The request cannot be shown. ${tried.refused}`} />
      )}
      <div className={styles.columns}>
        <div>
          <InputsPart tried={tried} one={one} run={run} onEdit={onEdit} />
          {tried.plan && (
            <RequestPart
              tried={tried}
              plan={tried.plan}
              one={one}
              typed={props.typed}
              onType={props.onType}
              onAnswer={(answer) => onEdit(t('answer'), { answer }, 'answer sent')}
            />
          )}
        </div>
        <div>
          <AnswerPart tried={tried} one={one} run={run} onEdit={onEdit} />
          <ExpectedPart tried={tried} one={one} run={run} onEdit={onEdit} />
        </div>
      </div>
    </div>
  );
}
