/** Ships no types: what we use of it. */
declare module '@bpmn-io/element-templates-validator' {
  interface ValidationError {
    readonly message: string;
    readonly dataPath?: string;
    readonly instancePath?: string;
    readonly keyword?: string;
    readonly params?: Readonly<Record<string, unknown>>;
  }
  interface ValidationResult {
    readonly valid: boolean;
    readonly errors?: readonly ValidationError[];
    readonly warnings?: readonly ValidationError[];
  }
  export function validate(template: object): ValidationResult;
  export function validateZeebe(template: object): ValidationResult;
}
