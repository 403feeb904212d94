import type { OperationOutline } from '../../domain/api/ApiOutline.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { tip, tipWhenCut } from '../../ui/tip.ts';
import styles from './OperationsStep.module.css';
import { chosenOf, possibleKeys, type OperationGroup } from './operationLines.ts';

interface Place {
  readonly 'aria-posinset': number;
  readonly 'aria-setsize': number;
}

interface GroupRowProps extends Place {
  readonly group: OperationGroup;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], isIn: boolean) => void;
}

/** The head of a group, and a box for all of it. */
export function GroupRow({ group, chosen, onChoose, ...place }: GroupRowProps) {
  const keys = possibleKeys(group.operations);
  const title = group.tag === '' ? t('Without a tag') : group.tag;
  const count = keys.filter((key) => chosen.has(key)).length;
  const isChosen = chosenOf(keys, chosen);
  return (
    <li {...place} className={styles.group}>
      <CheckBox
        className={styles.line}
        label={t`All of ${title}`}
        hideLabel
        checked={isChosen}
        isDisabled={keys.length === 0}
        onChange={() => onChoose(keys, isChosen !== true)}
        end={
          <>
            <span className={styles.tag}>{title}</span>
            <span className={styles.count}>{t`${String(count)} of ${String(group.operations.length)}`}</span>
          </>
        }
      />
    </li>
  );
}

interface OperationRowProps extends Place {
  readonly operation: OperationOutline;
  readonly isChosen: boolean;
  readonly onChoose: (keys: readonly string[], isIn: boolean) => void;
}

/** One operation; one that no action can be made of says why. */
export function OperationRow(props: OperationRowProps) {
  const { operation, isChosen, onChoose, ...place } = props;
  const { key, method, path, name, summary, deprecated, refused, aside, problems } = operation;
  const told = summary ?? (name === path ? '' : name);
  return (
    <li
      {...place}
      className={styles.operation}
      data-refused={(refused ?? aside) === undefined ? undefined : ''}
    >
      <CheckBox
        className={styles.line}
        label={[key, summary].filter(Boolean).join(', ')}
        hideLabel
        checked={isChosen}
        isDisabled={refused !== undefined}
        onChange={(isIn) => onChoose([key], isIn)}
        end={
          <>
            <span className={styles.method} data-method={method.toLowerCase()}>
              {method}
            </span>
            <span className={styles.path} {...tipWhenCut(path)}>
              {path}
            </span>
            <span className={styles.summary} {...tipWhenCut(told)}>
              {told}
            </span>
            {deprecated && <Chip tone="warn">{t('deprecated')}</Chip>}
            {problems.length > 0 && (
              <span
                className={styles.left}
                {...tip(
                  problems
                    .map(({ message }) => message)
                    .slice(0, 3)
                    .join(' '),
                )}
              >
                {counted(problems.length, 'note')}
              </span>
            )}
          </>
        }
      />
      {(refused ?? aside) !== undefined && (
        <p className={styles.reason} data-aside={refused === undefined ? '' : undefined}>
          {refused ?? aside}
        </p>
      )}
    </li>
  );
}
