import type { CatalogueRow } from './catalogueRows.ts';
import type { Order, RowGroup } from './catalogueView.ts';
import type { RowActions } from './rowActions.ts';
import type { SearchPart } from './SearchText.ts';

/** What the cards and the table are drawn from. */
export interface CatalogueListProps {
  /** one without a title where nothing is grouped */
  readonly groups: readonly RowGroup[];
  /** some connector of the catalogue has tags */
  readonly hasTags: boolean;
  readonly isSelected: (row: CatalogueRow) => boolean;
  readonly foundIn: (row: CatalogueRow) => SearchPart | null;
  readonly actions: RowActions;
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
  /** another text: the list starts at its top again */
  readonly topFor: string;
}
