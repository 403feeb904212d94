import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  categoryProblem,
  withCategory,
  withoutCategory,
  type CategoryKind,
} from '../../domain/connector/categories.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { useSaveCategories, type CategoryCount } from '../../state/categories.ts';
import { useDocuments } from '../../state/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './CategoriesDialog.module.css';

interface CategoryRowProps {
  readonly kind: CategoryKind;
  readonly category: CategoryCount;
  readonly names: readonly string[];
}

type Doing = 'nothing' | 'rename' | 'delete';

/** One category: renamed and deleted in place, with everything that is in it. */
export function CategoryRow({ kind, category: { name, count }, names }: CategoryRowProps) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const save = useSaveCategories();
  const inIt = useDocuments(kind)
    .data?.filter(({ content }) => content.category === name)
    .map(({ id }) => id);
  const moved = inIt ?? [];
  const others = names.filter((other) => other !== name);
  const what = kind === 'connector' ? counted(count, 'connector') : counted(count, 'process', 'processes');

  const rename = (to: string) => {
    setDoing('nothing');
    if (to === name) return;
    void save({
      message: t`Renamed ${name} to ${to}`,
      lists: (lists) => withCategory(withoutCategory(lists, kind, name), kind, to),
      moved,
      to,
    });
  };
  const remove = (to: string) => {
    const place = to === '' ? t('Uncategorised') : to;
    void save({
      message:
        count === 0
          ? t`Deleted the category ${name}`
          : t`Deleted the category ${name} and moved ${what} to ${place}`,
      lists: (lists) => withoutCategory(lists, kind, name),
      moved,
      to,
    });
  };

  if (doing === 'rename') {
    return (
      <li className={styles.edit}>
        <RenameForm name={name} others={others} onRename={rename} onCancel={() => setDoing('nothing')} />
      </li>
    );
  }
  if (doing === 'delete') {
    return (
      <li className={styles.edit}>
        <DeleteForm
          name={name}
          what={what}
          others={others}
          onDelete={remove}
          onCancel={() => setDoing('nothing')}
        />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <span className="cut">{name}</span>
      <span className={styles.count}>{what}</span>
      <IconButton label={t`Rename ${name}`} icon={Pencil} size="small" onPress={() => setDoing('rename')} />
      <IconButton
        label={t`Delete ${name}`}
        icon={Trash2}
        size="small"
        kind="danger"
        onPress={() => (count === 0 ? remove('') : setDoing('delete'))}
      />
    </li>
  );
}

interface RenameFormProps {
  readonly name: string;
  readonly others: readonly string[];
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

function RenameForm({ name: now, others, onRename, onCancel }: RenameFormProps) {
  const [name, setName] = useState(now);
  const problem = categoryProblem(name, others);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) onRename(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextField
        label={t`Rename ${now}`}
        hideLabel
        autoFocus
        value={name}
        onChange={setName}
        error={problem}
      />
      <Button onPress={onCancel}>{t('Cancel')}</Button>
      <Button kind="primary" type="submit">
        {t('Rename')}
      </Button>
    </form>
  );
}

interface DeleteFormProps {
  readonly name: string;
  /** "3 connectors" */
  readonly what: string;
  readonly others: readonly string[];
  readonly onDelete: (moveTo: string) => void;
  readonly onCancel: () => void;
}

function DeleteForm({ name, what, others, onDelete, onCancel }: DeleteFormProps) {
  const [to, setTo] = useState('');
  return (
    <div className={styles.add} role="group" aria-label={t`Delete ${name}`}>
      <SelectField
        label={t`Delete ${name} and move ${what} to`}
        value={to}
        choices={[
          { value: '', label: t('Uncategorised') },
          ...others.map((other) => ({ value: other, label: other })),
        ]}
        onChange={setTo}
      />
      <Button autoFocus onPress={onCancel}>
        {t('Cancel')}
      </Button>
      <Button kind="danger-fill" onPress={() => onDelete(to)}>
        {t('Delete')}
      </Button>
    </div>
  );
}
