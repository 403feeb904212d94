/** What a caught value says: errors of ours are sentences for the user. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
