import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Expand,
  type LucideIcon,
} from 'lucide-react';
import { t } from '../../../language/t.ts';
import type { DrawingEditing } from '../../../modeler/DrawingEditing.ts';

export interface AlignmentChoice {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  /** how many elements it takes */
  readonly least: number;
  readonly run: (drawing: DrawingEditing) => boolean;
}

/** What can be done with the places of several elements; each is one step. */
export const ALIGNMENTS: readonly AlignmentChoice[] = [
  {
    id: 'left',
    label: t('Align left'),
    icon: AlignStartVertical,
    keys: 'Alt+Shift+ArrowLeft',
    least: 2,
    run: (drawing) => drawing.align('left'),
  },
  {
    id: 'center',
    label: t('Align centre'),
    icon: AlignCenterVertical,
    least: 2,
    run: (drawing) => drawing.align('center'),
  },
  {
    id: 'right',
    label: t('Align right'),
    icon: AlignEndVertical,
    keys: 'Alt+Shift+ArrowRight',
    least: 2,
    run: (drawing) => drawing.align('right'),
  },
  {
    id: 'top',
    label: t('Align top'),
    icon: AlignStartHorizontal,
    keys: 'Alt+Shift+ArrowUp',
    least: 2,
    run: (drawing) => drawing.align('top'),
  },
  {
    id: 'middle',
    label: t('Align middle'),
    icon: AlignCenterHorizontal,
    least: 2,
    run: (drawing) => drawing.align('middle'),
  },
  {
    id: 'bottom',
    label: t('Align bottom'),
    icon: AlignEndHorizontal,
    keys: 'Alt+Shift+ArrowDown',
    least: 2,
    run: (drawing) => drawing.align('bottom'),
  },
  {
    id: 'distribute-horizontal',
    label: t('Distribute horizontally'),
    icon: AlignHorizontalDistributeCenter,
    least: 3,
    run: (drawing) => drawing.distribute('horizontal'),
  },
  {
    id: 'distribute-vertical',
    label: t('Distribute vertically'),
    icon: AlignVerticalDistributeCenter,
    least: 3,
    run: (drawing) => drawing.distribute('vertical'),
  },
  {
    id: 'same-size',
    label: t('Same size'),
    icon: Expand,
    least: 2,
    run: (drawing) => drawing.sameSize(),
  },
];
