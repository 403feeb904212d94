/** Where a part stands in the text that was given. */
export interface At {
  readonly from: number;
  readonly to: number;
}

export type JuelOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** The inside of a `${…}` as engines read it, with the place of each part. */
export type JuelNode = At & {
  /** it stands in brackets, which are in its place */
  readonly isBracketed?: true;
} & (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly of: JuelNode; readonly key: JuelNode }
    | {
        readonly kind: 'call';
        readonly of: JuelNode;
        readonly method: string;
        readonly given: readonly JuelNode[];
      }
    | { readonly kind: 'unary'; readonly operator: '!' | '-' | 'empty'; readonly of: JuelNode }
    | {
        readonly kind: 'binary';
        readonly operator: JuelOperator;
        readonly left: JuelNode;
        readonly right: JuelNode;
      }
    | { readonly kind: 'choice'; readonly test: JuelNode; readonly yes: JuelNode; readonly no: JuelNode }
  );

/** What is wrong, and where. Thrown and caught among the readers of expressions only. */
export class JuelError extends Error {
  readonly at: At;

  constructor(message: string, at: At) {
    super(message);
    this.at = { from: at.from, to: at.to };
  }
}
