import { ArrowLeftRight, Check, Minus, Plus, Shapes, type LucideIcon } from 'lucide-react';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { rich } from '../../../ui/rich.tsx';
import { VersionChip } from '../../../ui/VersionChip.tsx';
import { attempt } from '../session/attempt.ts';
import { type MoveEffect, moveEffects } from './moveEffects.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';
import styles from './TaskVersion.module.css';
import { fromOf, moveLabel, moveTo } from './versionMove.ts';
import { WhatIsNew } from './WhatIsNew.tsx';

interface VersionMoveProps {
  readonly view: ElementView;
  readonly to: CatalogueConnector;
  readonly isNewer: boolean;
  readonly variables: readonly Variable[];
  readonly catalogue: readonly CatalogueConnector[];
  readonly onCancel?: (() => void) | undefined;
}

const MARKS: Readonly<Record<MoveEffect['kind'], { readonly icon: LucideIcon; readonly word: string }>> = {
  kept: { icon: Check, word: t('Keeps') },
  renamed: { icon: ArrowLeftRight, word: t('Renamed') },
  gained: { icon: Plus, word: t('Gains') },
  lost: { icon: Minus, word: t('Loses') },
  retyped: { icon: Shapes, word: t('Retyped') },
};
const OF = { input: t('input'), output: t('output') } as const;

/** More would push the mapping out of sight; what asks for something comes first. */
const MOST = 8;

/** Another version of the task's connector: what is different there, what the task would become, and the step. */
export function VersionMove({ view, to, isNewer, variables, catalogue, onCancel }: VersionMoveProps) {
  const { editor } = useSession();
  const from = fromOf(view, to, catalogue);
  const move = moveTo(view, to, catalogue, variables, useTarget());
  const effects = moveEffects(move);
  const { implementation } = move;
  const label = moveLabel(view, to);
  const go = () => {
    if (implementation === null) return;
    if (attempt(() => editor.chooseAction(view.id, implementation, move.data, label))) onCancel?.();
  };
  return (
    <section className={styles.move} data-newer={isNewer || undefined} aria-label={label}>
      <div className={styles.moveHead}>
        <VersionChip
          version={to.version}
          state={isNewer ? 'new' : to.hash === undefined ? 'draft' : undefined}
        />
        {isNewer && <span>{t('is published')}</span>}
        <span className={styles.end}>
          {onCancel && (
            <Button size="small" kind="quiet" onPress={onCancel}>
              {t('Cancel')}
            </Button>
          )}
          {implementation !== null && (
            <Button size="small" onPress={go}>
              {label}
            </Button>
          )}
        </span>
      </div>
      {implementation === null ? (
        <p>{t('It has no such action, so the task cannot go there. Choose another action instead.')}</p>
      ) : (
        <>
          {implementation !== view.implementation && (
            <p>{rich`The action is called ${(<code>{implementation}</code>)} there.`}</p>
          )}
          {effects.length === 0 ? (
            <p>{t('Nothing changes for this task.')}</p>
          ) : (
            <ul className={styles.effects} aria-label={t('What it does to this task')}>
              {effects.slice(0, MOST).map(({ kind, of, text, consequence }) => (
                <li key={`${kind} ${of ?? ''} ${text}`} data-kind={kind}>
                  <Icon of={MARKS[kind].icon} size={14} />
                  <span>
                    {`${MARKS[kind].word} ${of === undefined ? '' : `${OF[of]} `}`}
                    <b>{text}</b>
                    {consequence !== undefined && <span>{`, ${consequence}`}</span>}
                  </span>
                </li>
              ))}
              {effects.length > MOST && <li>{t`And ${effects.length - MOST} more.`}</li>}
            </ul>
          )}
        </>
      )}
      {from && from !== to && <WhatIsNew from={from} to={to} />}
    </section>
  );
}
