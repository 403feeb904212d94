import {
  ArrowRight,
  Circle,
  CircleDot,
  CircleDotDashed,
  Cog,
  CornerDownRight,
  CornerLeftUp,
  Database,
  Diamond,
  FileText,
  List,
  type LucideIcon,
  Mail,
  MailOpen,
  Rows2,
  ScrollText,
  Split,
  Square,
  SquarePlus,
  StickyNote,
  User,
  Workflow,
} from 'lucide-react';
import type { ElementInfo } from '../../domain/process/process.ts';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';

const ICONS: readonly (readonly [RegExp, LucideIcon])[] = [
  [/:(Participant|Lane)$/, Rows2],
  [/:UserTask$/, User],
  [/:ScriptTask$/, ScrollText],
  [/:(ServiceTask|SendTask|BusinessRuleTask)$/, Cog],
  [/(:CallActivity|SubProcess|Transaction)$/, SquarePlus],
  [/Gateway$/, Diamond],
  [/:EndEvent$/, CircleDot],
  [/:BoundaryEvent$/, CircleDotDashed],
  [/Event$/, Circle],
  [/:DataStoreReference$/, Database],
  [/:DataObjectReference$/, FileText],
];

export function lineIcon(row: OutlineRow, element: ElementInfo | undefined): LucideIcon {
  if (row.group !== undefined) return List;
  if (row.isNote === true) return StickyNote;
  if (row.message !== undefined) return row.message === 'sent' ? Mail : MailOpen;
  if (!element) return Workflow;
  if (row.isFlow === true)
    return row.leads === 'back'
      ? CornerLeftUp
      : row.leads === 'on'
        ? CornerDownRight
        : row.parent >= 0
          ? Split
          : ArrowRight;
  return ICONS.find(([pattern]) => pattern.test(element.type))?.[1] ?? Square;
}
