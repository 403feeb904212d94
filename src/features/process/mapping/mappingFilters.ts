import { create } from 'zustand';
import type { MappingFilter } from '../../../domain/mapping/mappingFilter.ts';

export type Direction = 'inputs' | 'outputs';

/** For as long as the page is open, and for all tasks: whoever goes from task to task looks for the same in each. */
export const useMappingFilters = create<Readonly<Record<Direction, MappingFilter>>>()(() => ({
  inputs: 'all',
  outputs: 'all',
}));

export function setMappingFilter(direction: Direction, filter: MappingFilter): void {
  useMappingFilters.setState({ [direction]: filter });
}
