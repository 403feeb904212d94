import { Braces, FolderOpen, LayoutTemplate, Package, Plug, Workflow } from 'lucide-react';
import type { Problem } from '../../domain/problem.ts';
import { baseName } from '../../formats/fileNames.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { AttachChoice } from './AttachChoice.tsx';
import { ConnectorClash } from './ConnectorClash.tsx';
import styles from './ImportDialog.module.css';
import { ImportProblems } from './ImportProblems.tsx';
import type { ReviewEntry } from './importReview.ts';
import { entryFacts, fateText } from './importText.ts';
import { PackageDetails } from './PackageDetails.tsx';
import { TemplateDetails } from './TemplateDetails.tsx';
import { TemplateProblems } from './TemplateProblems.tsx';
import { templateName } from './templateText.ts';
import type { ReviewState } from './useImport.ts';

interface ImportEntryProps {
  readonly entry: ReviewEntry;
  readonly state: ReviewState;
  /** by the source of an entry */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

const LOOKS = {
  project: { icon: FolderOpen, hue: 'amber' },
  process: { icon: Workflow, hue: 'blue' },
  connector: { icon: Plug, hue: 'teal' },
  package: { icon: Package, hue: 'orange' },
  extensions: { icon: Braces, hue: 'violet' },
  template: { icon: LayoutTemplate, hue: 'pink' },
} as const;

/** One file of the review: what it is, how it ends up, what is wrong with it, what is to be decided. */
export function ImportEntry({ entry, state, problems }: ImportEntryProps) {
  const outcome = state.outcomes.get(entry.key);
  if (!outcome) return null;
  const fate = fateText(outcome, entry);
  const name = nameOf(entry);
  const own = problems.get(entry.source) ?? [];
  const look = LOOKS[entry.kind];
  const isConnector = entry.kind === 'connector' || entry.kind === 'package';
  return (
    <li className={styles.entry} data-left={outcome.fate === 'left' || undefined}>
      <div className={styles.line}>
        <CheckBox
          label={t`Import ${name}`}
          hideLabel
          checked={!state.choices.left.has(entry.key)}
          onChange={(wanted) => state.choose({ left: toggled(state.choices.left, entry.key, !wanted) })}
        />
        <Tile size="small" icon={look.icon} hue={look.hue} />
        <span className={styles.name}>{name === '' ? entry.file : name}</span>
        <span className={styles.facts}>
          {entryFacts(entry)}
          {entry.kind !== 'extensions' && ` · ${entry.file}`}
        </span>
        <Chip {...(fate.tone === 'plain' ? {} : { tone: fate.tone })}>{fate.label}</Chip>
      </div>
      {outcome.fate !== 'left' && entry.kind === 'connector' && (
        <ConnectorClash entry={entry} state={state} />
      )}
      {outcome.fate !== 'left' && entry.kind === 'package' && <PackageDetails entry={entry} state={state} />}
      {outcome.fate !== 'left' && entry.kind === 'template' && (
        <TemplateDetails entry={entry} state={state} />
      )}
      {outcome.fate !== 'left' && entry.kind === 'extensions' && <AttachChoice entry={entry} state={state} />}
      {outcome.named && (
        <div className={styles.more}>
          <TextField
            className={styles.nameField}
            label={isConnector ? t('Name of the copy') : t`Name (${name} is taken)`}
            value={outcome.name}
            error={outcome.nameProblem}
            mono={isConnector}
            size="small"
            onChange={(text) => state.choose({ names: new Map(state.choices.names).set(entry.key, text) })}
          />
        </div>
      )}
      {entry.kind === 'template' ? (
        <TemplateProblems entry={entry} problems={own} className={styles.problems} />
      ) : (
        own.length > 0 && (
          <div className={styles.problems}>
            <ImportProblems problems={own} label={t`Problems in ${entry.file}`} file={entry.source} />
          </div>
        )
      )}
      {entry.kind === 'project' && outcome.fate !== 'left' && (
        <ul className={styles.inside} aria-label={t`In ${name}`}>
          {[...entry.processes, ...entry.connectors].map((one) => (
            <ImportEntry key={one.key} entry={one} state={state} problems={problems} />
          ))}
        </ul>
      )}
    </li>
  );
}

function nameOf(entry: ReviewEntry): string {
  if (entry.kind === 'connector') return entry.connector.name;
  if (entry.kind === 'template') return templateName(entry.template);
  if (entry.kind === 'package') return `${entry.connector.name} ${entry.content.version}`;
  return entry.kind === 'extensions' ? baseName(entry.file) : entry.content.name;
}

function toggled(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(keys);
  if (isIn) changed.add(key);
  else changed.delete(key);
  return changed;
}
