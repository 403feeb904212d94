import { createContext, useContext } from 'react';

/**
 * Whose values the fields below show. A panel that goes from one element to the next keeps its fields in the page,
 * which is what makes it fast; what belongs to one owner alone (half a text, an open list) begins anew with the next.
 */
export const OwnerContext = createContext<string | null>(null);

export function useOwner(): string | null {
  return useContext(OwnerContext);
}
