import { t } from '../../language/t.ts';
export interface DiagramColour {
  readonly id: string;
  readonly name: string;
  /** what the file says: dark on light, whatever the theme is */
  readonly fill: string;
  readonly stroke: string;
}

/** The colours that Camunda's modelers offer, so that they are the same ones there. */
export const DIAGRAM_COLOURS: readonly DiagramColour[] = [
  { id: 'blue', name: t('Blue'), fill: '#BBDEFB', stroke: '#0D4372' },
  { id: 'orange', name: t('Orange'), fill: '#FFE0B2', stroke: '#6B3C00' },
  { id: 'green', name: t('Green'), fill: '#C8E6C9', stroke: '#205022' },
  { id: 'red', name: t('Red'), fill: '#FFCDD2', stroke: '#831311' },
  { id: 'purple', name: t('Purple'), fill: '#E1BEE7', stroke: '#5B176D' },
];
