import { Grid3x3, Group, LayoutGrid, List } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';
import { setCatalogueLook, useUi } from '../../state/uiStore.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import styles from './CatalogueBar.module.css';
import type { CatalogueView, Order, OrderBy } from './catalogueView.ts';

interface CatalogueBarProps {
  readonly view: CatalogueView;
  readonly onView: (view: CatalogueView) => void;
  /** the address should say what is searched for */
  readonly onLeave: () => void;
  /** before the search */
  readonly start: ReactNode;
}

const ORDERS: readonly { readonly order: Order; readonly label: string }[] = [
  { order: { by: 'name', down: false }, label: t('Name') },
  { order: { by: 'used', down: true }, label: t('Most used') },
  { order: { by: 'actions', down: true }, label: t('Most actions') },
  { order: { by: 'changed', down: true }, label: t('Recently changed') },
];
const OTHER: Readonly<Record<OrderBy, string>> = {
  name: t('Name'),
  used: t('Use ').trimEnd(),
  actions: t('Actions'),
  changed: t('Last change'),
  category: t('Category'),
  version: t('Version'),
  description: t('Description'),
};
const keyOf = ({ by, down }: Order) => `${by} ${down ? 'down' : 'up'}`;

/** Search, order and look of the catalogue. */
export function CatalogueBar({ view, onView, onLeave, start }: CatalogueBarProps) {
  const look = useUi(({ catalogueLook }) => catalogueLook);
  const { order } = view;
  const isBest = view.search.trim() !== '';
  const choices = ORDERS.map((one) => ({ value: keyOf(one.order), label: one.label }));
  const value = order ? keyOf(order) : isBest ? 'best' : 'changed down';
  const isOther = order !== undefined && !choices.some((one) => one.value === value);
  const choose = (key: string) => {
    const chosen = ORDERS.find((one) => keyOf(one.order) === key)?.order;
    const { order: _, ...rest } = view;
    const isDefault = chosen === undefined || (key === 'changed down' && !isBest);
    onView(isDefault ? rest : { ...rest, order: chosen });
  };
  return (
    <div className={styles.bar}>
      {start}
      <div className={styles.search} onBlur={onLeave}>
        <SearchField
          label={t('Search connectors')}
          value={view.search}
          onChange={(search) => onView({ ...view, search })}
          slashFocuses
        />
      </div>
      <Select
        aria-label={t('Order')}
        className={styles.order}
        value={value}
        choices={[
          ...(isBest ? [{ value: 'best', label: t('Best match') }] : []),
          ...choices,
          ...(isOther
            ? [{ value, label: `${OTHER[order.by]}, ${order.down ? t('descending') : t('ascending')}` }]
            : []),
        ]}
        onChange={choose}
      />
      <IconButton
        label={t('Group by category')}
        icon={Group}
        kind="plain"
        isPressed={view.grouped}
        onPress={() => onView({ ...view, grouped: !view.grouped })}
      />
      <div role="group" aria-label={t('Look')} className={styles.looks}>
        <IconButton
          label={t('Cards')}
          icon={LayoutGrid}
          isPressed={look === 'cards'}
          onPress={() => setCatalogueLook('cards')}
        />
        <IconButton
          label={t('Table')}
          icon={List}
          isPressed={look === 'table'}
          onPress={() => setCatalogueLook('table')}
        />
        <IconButton
          label={t('Landscape')}
          icon={Grid3x3}
          isPressed={look === 'landscape'}
          onPress={() => setCatalogueLook('landscape')}
        />
      </div>
    </div>
  );
}
