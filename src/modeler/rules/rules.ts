import { CopyUnknownExtensions } from './CopyUnknownExtensions.ts';
import { ForgetMappingOnReplace } from './ForgetMappingOnReplace.ts';
import { KeepSelectionOverUndo } from './KeepSelectionOverUndo.ts';
import { KeepShapeIdOnReplace } from './KeepShapeIdOnReplace.ts';
import { KeepVariablesOfPastedPool } from './KeepVariablesOfPastedPool.ts';
import { KeepVariablesOnLastPool } from './KeepVariablesOnLastPool.ts';
import { ScenariosFollowIds } from './ScenariosFollowIds.ts';

/** What follows from a change; every rule is one file, named as a sentence. */
export const RULES = [
  CopyUnknownExtensions,
  ForgetMappingOnReplace,
  KeepSelectionOverUndo,
  KeepShapeIdOnReplace,
  KeepVariablesOfPastedPool,
  KeepVariablesOnLastPool,
  ScenariosFollowIds,
];
