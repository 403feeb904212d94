import type { Parameter } from '../../../domain/connector/connector.ts';
import { typeGlyph, typeKind } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import { tip } from '../../../ui/tip.ts';
import styles from './MappingTable.module.css';

interface ParameterNameProps {
  readonly name: string;
  readonly parameter: Parameter | null;
  readonly isPicked: boolean;
  readonly isStop: boolean;
}

/**
 * The name an engine uses; what people call it, its type and its description are in the tooltip. It picks its row:
 * see useRowSelection.
 */
export function ParameterName({ name, parameter, isPicked, isStop }: ParameterNameProps) {
  const about = parameter
    ? [parameter.label, `${typeGlyph(parameter.type)} ${parameter.type}`, parameter.description]
        .filter((part) => part !== undefined && part !== '')
        .join(' · ')
    : name;
  return (
    <span
      role="rowheader"
      className={styles.head}
      data-kind={parameter ? typeKind(parameter.type) : undefined}
    >
      <button
        type="button"
        className={styles.param}
        data-row-name
        aria-pressed={isPicked}
        tabIndex={isStop ? 0 : -1}
        {...tip(about)}
      >
        <span className={styles.name}>{name}</span>
        {parameter?.required === true && (
          <>
            <em aria-hidden>*</em>
            <span className="unseen">{t('required')}</span>
          </>
        )}
      </button>
    </span>
  );
}
