import { t } from '../../language/t.ts';
import { isBeforeM10 } from '../process/engineVersions.ts';
import { mappingTypeOf, unknownMappingType } from '../mapping/mappingType.ts';
import type { Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';

/** What older engines make of "map all", and any engine of a mapping type it does not know. */
export function mappingTypeProblems({ element, found, place, model }: ElementContext): readonly Problem[] {
  const unknown = unknownMappingType(element.data);
  if (unknown !== null) {
    return [
      {
        code: 'mapping-type-invalid',
        severity: 'warning',
        message: t`“${unknown}” is not a way of mapping that engines know; nothing may be mapped.`,
        place,
      },
    ];
  }
  const type = mappingTypeOf(element.data);
  const isOld = isBeforeM10(model.engineVersion);
  // Where nobody said which engine it is for, no task would be without this note.
  if (isOld && found !== null && element.data.mapping === undefined) {
    return [
      {
        code: 'unmapped-in-old-engines',
        severity: 'warning',
        message: t(
          'Nothing is mapped. Engines before 7.1.0-M10 (M6 too) then send every variable and keep all that comes back. Choose “Do not map” as the mapping type for nothing.',
        ),
        place,
      },
    ];
  }
  if (type === 'none' || type === 'variables' || isOld === false) return [];
  return [
    {
      code: 'map-all-in-old-engines',
      severity: isOld ? 'error' : 'note',
      message: t`Engines before 7.1.0-M10 (M6 too) map nothing where it says “${ALL_WORDS[type]}”.`,
      place,
    },
  ];
}

const ALL_WORDS = {
  MAP_ALL: t('map all'),
  MAP_ALL_INPUTS: t('map all inputs'),
  MAP_ALL_OUTPUTS: t('map all outputs'),
} as const;
