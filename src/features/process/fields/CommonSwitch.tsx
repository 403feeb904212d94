import { t } from '../../../language/t.ts';
import { CheckBox } from '../../../ui/fields/CheckBox.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';

interface CommonSwitchProps {
  readonly label: string;
  /** of each element */
  readonly states: readonly boolean[];
  readonly onChange: (on: boolean) => void;
}

/** On or off for one element, or for several; a switch cannot be in between, so those get a box. */
export function CommonSwitch({ label, states, onChange }: CommonSwitchProps) {
  const on = states.filter(Boolean).length;
  if (states.length < 2) return <Switch label={label} checked={on > 0} onChange={onChange} />;
  const isMixed = on > 0 && on < states.length;
  return (
    <CheckBox
      label={label}
      checked={isMixed ? 'mixed' : on > 0}
      hint={isMixed ? t`Different: on for ${on} of ${states.length}.` : undefined}
      onChange={onChange}
    />
  );
}
