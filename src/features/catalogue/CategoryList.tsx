import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { categoryProblem, withCategory, type CategoryKind } from '../../domain/connector/categories.ts';
import { t } from '../../language/t.ts';
import { useSaveCategories, type CategoryCount } from '../../state/categories.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './CategoriesDialog.module.css';
import { CategoryRow } from './CategoryRow.tsx';

interface CategoryListProps {
  readonly kind: CategoryKind;
  readonly categories: readonly CategoryCount[];
}

/** The categories of one kind; Enter adds another one and stays where it is. */
export function CategoryList({ kind, categories }: CategoryListProps) {
  const save = useSaveCategories();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const names = categories.map((category) => category.name);
  const problem = categoryProblem(name, names);

  const add = () => {
    field.current?.focus();
    setAsked(problem !== null);
    if (problem !== null) return;
    const added = name.trim();
    setName('');
    void save({
      message: t`Added the category ${added}`,
      lists: (lists) => withCategory(lists, kind, added),
    });
  };
  return (
    <>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={t('New category')}
          inputRef={field}
          autoFocus
          value={name}
          onChange={setName}
          maxLength={60}
          error={asked || (name !== '' && problem !== null) ? problem : null}
        />
        <Button icon={Plus} type="submit">
          {t('Add')}
        </Button>
      </form>
      {categories.length === 0 ? (
        <p className={styles.none}>{t('No categories yet. What has none is shown as uncategorised.')}</p>
      ) : (
        <ul
          className={styles.list}
          aria-label={kind === 'connector' ? t('Connector categories') : t('Process categories')}
        >
          {categories.map((category) => (
            <CategoryRow key={category.name} kind={kind} category={category} names={names} />
          ))}
        </ul>
      )}
    </>
  );
}
