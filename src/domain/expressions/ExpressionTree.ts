export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';

/** What `${…}` and FEEL can both say. */
export type ExpressionTree =
  /** a variable, and what is in it: `order.customer.name` */
  | { readonly kind: 'name'; readonly path: readonly string[] }
  | { readonly kind: 'text'; readonly value: string }
  /** as it is written, so that no digit is lost */
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'constant'; readonly value: boolean | null }
  | { readonly kind: 'not'; readonly of: ExpressionTree }
  | { readonly kind: 'negative'; readonly of: ExpressionTree }
  /** FEEL's `string(…)`: what text around `${…}` does by itself */
  | { readonly kind: 'asText'; readonly of: ExpressionTree }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: ExpressionTree;
      readonly right: ExpressionTree;
    }
  | {
      readonly kind: 'choice';
      readonly test: ExpressionTree;
      readonly yes: ExpressionTree;
      readonly no: ExpressionTree;
    };

/** How tightly an operator binds: a tree in a tighter place is put in brackets. */
export const BINDING: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
};
export const COMPARES = 3;
export const UNARY = 6;
