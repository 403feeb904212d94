/** How a picture of a diagram looks, whatever the theme of the page is. */
export interface PictureLook {
  readonly theme: 'light' | 'dark';
  /** the paper of the theme behind the drawing; else nothing */
  readonly hasPaper: boolean;
}
