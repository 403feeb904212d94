export function audit(options?: {
  readonly registry?: string;
}): Promise<{ verdict: 'passed' | 'failed' | 'skipped'; said: string }>;
