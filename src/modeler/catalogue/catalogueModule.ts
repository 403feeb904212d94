import { CatalogueStore } from './CatalogueStore.ts';

export const CATALOGUE_MODULE = {
  catalogueStore: ['type', CatalogueStore],
} as const;
