import type { TaskUpgrade } from '../../../domain/versions/planUpgrade.ts';
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';

export interface MoveEffect {
  readonly kind: 'kept' | 'renamed' | 'gained' | 'lost' | 'retyped';
  /** of a parameter: whether it is an input or an output */
  readonly of?: 'input' | 'output';
  readonly text: string;
  /** what it means for the mapping, where a person has to know */
  readonly consequence?: string;
}

/** What a move to another version does to a task, one line each; those that ask for something first. */
export function moveEffects({ kept, renamed, gained, lost, retyped }: TaskUpgrade): readonly MoveEffect[] {
  const stays = kept.filter(({ mapped }) => mapped).length;
  return [
    ...lost.map(({ kind, name, hadMapping }): MoveEffect => ({
      kind: 'lost',
      of: kind,
      text: name,
      ...(hadMapping && { consequence: t('its mapping goes') }),
    })),
    ...retyped.map(({ kind, name, from, to }): MoveEffect => ({
      kind: 'retyped',
      of: kind,
      text: name,
      consequence: t`${from} becomes ${to}`,
    })),
    ...gained.map(({ kind, name, required, mappedTo }): MoveEffect => ({
      kind: 'gained',
      of: kind,
      text: name,
      ...(mappedTo !== undefined
        ? { consequence: t`mapped to ${mappedTo}` }
        : required && { consequence: t('required, not mapped') }),
    })),
    ...renamed.map(({ kind, from, to }): MoveEffect => ({
      kind: 'renamed',
      of: kind,
      text: from,
      consequence: t`is ${to} now`,
    })),
    ...(stays > 0 ? [{ kind: 'kept' as const, text: counted(stays, 'mapping') }] : []),
  ];
}

/** The same in one line, for the footer of a list. */
export function moveNumbers({ kept, renamed, gained, lost }: TaskUpgrade): {
  readonly kept: number;
  readonly dropped: number;
  readonly autoMapped: number;
} {
  return {
    kept: kept.filter(({ mapped }) => mapped).length + renamed.length,
    dropped: lost.filter(({ hadMapping }) => hadMapping).length,
    autoMapped: gained.filter(({ mappedTo }) => mappedTo !== undefined).length,
  };
}
