/** As `t`: generated code says the same in every language of the page. */
export type Say = (parts: string | TemplateStringsArray, ...values: readonly (string | number)[]) => string;

export const inEnglish: Say = (parts, ...values) =>
  typeof parts === 'string' ? parts : String.raw({ raw: parts }, ...values);
