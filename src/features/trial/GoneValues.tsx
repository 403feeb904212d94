import type { Parameter } from '../../domain/connector/connector.ts';
import { parameterRef, type CaseValue } from '../../domain/trial/TestCase.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

interface GoneValuesProps {
  readonly values: readonly CaseValue[];
  readonly parameters: readonly Parameter[];
  readonly onRemove: (left: readonly CaseValue[]) => void;
}

/** Values of parameters that the definition has no more: kept, because an undo may bring those back. */
export function GoneValues({ values, parameters, onRemove }: GoneValuesProps) {
  const known = new Set(parameters.map(parameterRef));
  const left = values.filter(({ parameter }) => known.has(parameter));
  if (left.length === values.length) return null;
  return (
    <Banner
      tone="warn"
      title={t`${counted(values.length - left.length, 'value')} of parameters that are not in the definition any more`}
      actions={
        <Button size="small" onPress={() => onRemove(left)}>
          {t('Remove')}
        </Button>
      }
    />
  );
}
