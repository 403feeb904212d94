import type { TemplateRef, TemplateValue } from './ElementTemplate.ts';

/** What an element says about the template it was made from, and what its properties are now. */
export interface AppliedTemplate extends TemplateRef {
  /** `zeebe:modelerTemplateIcon` */
  readonly icon?: string;
  /** by index of the template's property; absent where the element has nothing for it. Empty while the template is not known. */
  readonly values: ReadonlyMap<number, TemplateValue>;
}
