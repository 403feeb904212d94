import { QueryClient } from '@tanstack/react-query';
import { sharedDocuments } from './sharedDocuments.ts';

/** The store is on this machine and tells what changed, so nothing is ever stale or fetched again unasked. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        retry: false,
        structuralSharing: sharedDocuments,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
