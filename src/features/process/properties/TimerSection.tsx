import { useState } from 'react';
import { t } from '../../../language/t.ts';
import type { ElementView, TimerKind } from '../../../modeler/ElementView.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { FeelTextField } from '../fields/FeelTextField.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';
import { useFeelNames } from '../fields/useFeelNames.ts';

const KINDS: readonly { readonly value: TimerKind; readonly label: string; readonly example: string }[] = [
  { value: 'timeDate', label: t('Date'), example: '2026-05-31T12:30:00' },
  { value: 'timeDuration', label: t('Duration'), example: 'PT15M' },
  { value: 'timeCycle', label: t('Cycle'), example: t('R3/PT10H or 0 0/5 * * * ?') },
];

/** When a timer event fires. */
export function TimerSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const target = useTarget();
  const variables = useFeelNames();
  const timer = view.timer ?? { kind: 'timeDuration', value: '' };
  // An empty timer has no kind in the document yet: what was chosen waits here for its value.
  const [chosen, setChosen] = useState<TimerKind>(timer.kind);
  const kind = timer.value === '' ? chosen : timer.kind;
  const example = KINDS.find((one) => one.value === kind)?.example ?? '';
  return (
    <PanelSection title={t('Timer')} foldAs="timer">
      <SelectField
        label={t('Timer type')}
        value={kind}
        choices={KINDS}
        onChange={(value) => {
          const next = KINDS.find((one) => one.value === value)?.value ?? 'timeDuration';
          setChosen(next);
          editor.setTimer(view.id, next, timer.value);
        }}
      />
      {target === 'camunda8' ? (
        <FeelTextField
          label={t('Timer value')}
          variables={variables}
          value={timer.value}
          placeholder={example}
          onValue={(value) => editor.setTimer(view.id, kind, value)}
        />
      ) : (
        <TextField
          label={t('Timer value')}
          mono
          value={timer.value}
          placeholder={example}
          onCommit={(value) => editor.setTimer(view.id, kind, value.trim())}
        />
      )}
    </PanelSection>
  );
}
