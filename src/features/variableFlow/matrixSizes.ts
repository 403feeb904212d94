/** In pixels: what is in sight is worked out from these, and nothing is measured. */
export const COLUMN = 34;
export const ROW = 30;
/** the column of the variables' names */
export const NAME = 232;
/** the row of the elements' names, which are written aslant */
export const HEAD = 96;
/** for the end of the last of those */
export const TAIL = 110;
