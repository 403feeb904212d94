import { Plus } from 'lucide-react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { MenuEntry } from '../../ui/MenuList.tsx';
import type { Tried } from './TrialPart.ts';

interface NewCaseButtonProps {
  readonly tried: Tried;
  readonly onAdd: (error?: string) => void;
}

/** So many errors are offered; the others are chosen in the case. */
const MOST = 20;

/** A case with the example values of the action; where there are errors, one that ends with one of them as well. */
export function NewCaseButton({ tried: { connector, plan }, onAdd }: NewCaseButtonProps) {
  const raised = plan && new Set(plan.errors.map(({ code }) => code));
  const errors = connector.errors.filter(({ code = '' }) => code !== '' && (raised?.has(code) ?? true));
  if (errors.length === 0)
    return (
      <Button size="small" icon={Plus} onPress={() => onAdd()}>
        {t('New case')}
      </Button>
    );
  const entries: readonly MenuEntry[] = [
    { id: 'success', label: t('That goes well'), run: () => onAdd() },
    {
      title: t('That ends with'),
      entries: errors.slice(0, MOST).map(({ code = '', name }) => ({
        id: `error ${code}`,
        label: t`Error ${code}: ${name}`,
        run: () => onAdd(code),
      })),
    },
  ];
  return <MenuButton label={t('New case')} icon={Plus} kind="plain" size="small" entries={entries} />;
}
