import { Trash2 } from 'lucide-react';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import { EditedText } from './EditedText.tsx';
import styles from './PropertiesPane.module.css';
import { removeGroup, renameGroup, setValue } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';

interface GroupFormProps {
  readonly session: TemplateSession;
  readonly template: ElementTemplate;
  readonly index: number;
}

export function GroupForm({ session, template, index }: GroupFormProps) {
  const group = template.groups[index];
  if (group === undefined) return null;
  const path = ['groups', index] as const;
  const isTaken = template.groups.some(({ id }, at) => id === group.id && at !== index);
  return (
    <>
      <header className={styles.formHead}>
        <h2>{group.label || t('Group')}</h2>
        <IconButton
          label={t('Remove group')}
          icon={Trash2}
          kind="danger"
          size="small"
          onPress={() => session.edit(t`Remove ${group.label}`, removeGroup(index))}
        />
      </header>
      <div className={styles.fields}>
        <EditedText
          session={session}
          label={t('Label')}
          path={[...path, 'label']}
          value={group.label}
          isHalf
        />
        <EditedText
          session={session}
          label={t('Id')}
          path={[...path, 'id']}
          value={group.id}
          isMono
          isHalf
          error={isTaken ? t('Another group has this id.') : null}
          edit={(text) => renameGroup(index, text)}
        />
        <EditedText
          session={session}
          label={t('Tooltip')}
          path={[...path, 'tooltip']}
          value={group.tooltip}
          isLong
        />
        <Switch
          label={t('Starts open')}
          checked={group.openByDefault === true}
          onChange={(on) =>
            session.edit(t('Change whether it starts open'), setValue([...path, 'openByDefault'], on))
          }
        />
      </div>
    </>
  );
}
