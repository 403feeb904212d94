import type { Parameter } from '../../domain/connector.ts';
import { typeGlyph, typeKind } from '../../domain/types.ts';
import { tip } from '../../ui/tip.ts';
import styles from './MappingTable.module.css';

interface ParameterNameProps {
  readonly name: string;
  readonly parameter: Parameter | null;
}

/** The name an engine uses; what people call it, its type and its description are in the tooltip. */
export function ParameterName({ name, parameter }: ParameterNameProps) {
  const about = parameter
    ? [parameter.label, `${typeGlyph(parameter.type)} ${parameter.type}`, parameter.description]
        .filter((part) => part !== undefined && part !== '')
        .join(' · ')
    : name;
  return (
    <span
      className={styles.param}
      role="rowheader"
      {...tip(about)}
      data-kind={parameter ? typeKind(parameter.type) : undefined}
    >
      <span className={styles.name}>{name}</span>
      {parameter?.required === true && (
        <>
          <em aria-hidden>*</em>
          <span className="unseen">required</span>
        </>
      )}
    </span>
  );
}
