export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'horizontal' | 'vertical';
export type DrawingTool = 'handTool' | 'lassoTool' | 'spaceTool' | 'globalConnectTool';

/** What is done to how a process is drawn. Every method that edits is one command on the one undo stack. */
export interface DrawingEditing {
  /**
   * Lays the drawing out anew; nothing but places changes. `only`: ids of what is to be moved, null for all.
   * @returns false when everything is in its place; @throws Error with a sentence when it could not be done
   */
  arrange(only: readonly string[] | null, signal?: AbortSignal): Promise<boolean>;
  /** what is selected; @returns false where it cannot be aligned */
  align(how: Alignment): boolean;
  /** three or more selected: with the same room between them */
  distribute(axis: Axis): boolean;
  /** those of one kind get the size of the largest */
  sameSize(): boolean;
  /** of what is selected: a colour of DIAGRAM_COLOURS; null takes it away */
  setColour(colour: { readonly fill: string; readonly stroke: string } | null): void;
  /** id of the colour that all that is selected has, 'none' or 'own'; null for several */
  selectedColour(): string | null;
  take(tool: DrawingTool): void;
  selectAll(): void;
}
