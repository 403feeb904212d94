import { Folder, LayoutTemplate, Plug, Workflow, type LucideIcon } from 'lucide-react';
import type { PlaceKind } from '../domain/document.ts';

/** How a document of each kind is reached and drawn in lists of places. */
export const PLACE_LINKS: Record<PlaceKind, { readonly path: string; readonly icon: LucideIcon }> = {
  project: { path: '/projects', icon: Folder },
  process: { path: '/processes', icon: Workflow },
  connector: { path: '/connectors', icon: Plug },
  template: { path: '/templates', icon: LayoutTemplate },
};

export function placeLink(kind: PlaceKind, id: string): string {
  return `${PLACE_LINKS[kind].path}/${encodeURIComponent(id)}`;
}
