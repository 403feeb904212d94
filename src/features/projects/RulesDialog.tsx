import { useState } from 'react';
import { ENGINE_VERSIONS } from '../../domain/process/engineVersions.ts';
import { unreadablePatterns } from '../../domain/problems/namePatterns.ts';
import { type RuleGroup, RULE_GROUPS, RULE_LIST } from '../../domain/problems/ruleList.ts';
import { type Checks, setRule, tidyChecks } from '../../domain/problems/ruleSettings.ts';
import { TARGET_NAMES, type Target } from '../../domain/process/target.ts';
import { t } from '../../language/t.ts';
import { useDocument } from '../../state/queries.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import styles from './RulesDialog.module.css';
import { NamePatternFields } from './NamePatternFields.tsx';
import { RuleRow } from './RuleRow.tsx';
import { saveChecks } from './saveChecks.ts';

interface RulesDialogProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

const GROUPS: readonly RuleGroup[] = [...new Set(RULE_LIST.map(({ group }) => group))];
const TARGETS: readonly Target[] = ['activiti', 'camunda8'];

/** How a project wants its processes checked: for which engine versions, and how severe each rule is. */
export function RulesDialog({ projectId, onClose }: RulesDialogProps) {
  const project = useDocument(projectId, 'project').data;
  const store = useStore();
  const [edited, setEdited] = useState<Checks | null>(null);
  const [search, setSearch] = useState('');
  if (!project) return null;
  const checks = edited ?? project.content.checks ?? {};
  const { rules = {}, engineVersions = {}, names = {} } = checks;
  const unreadable = unreadablePatterns(names);
  const words = search.trim().toLowerCase();
  const shown = RULE_LIST.filter(({ label, code }) => `${label} ${code}`.toLowerCase().includes(words));
  const changed = Object.keys(rules).length;
  const hidden = RULE_LIST.filter(
    ({ code, isRefused }) => isRefused === true && rules[code] === 'off',
  ).length;
  const save = () => {
    onClose();
    void saveChecks(store, project, tidyChecks(checks));
  };
  return (
    <DialogFrame
      title={t('Rules')}
      help={{ page: 'problems/rules', about: t('rules') }}
      lead={t`What is checked in the processes of ${project.content.name}. It goes out with its archive.`}
      size="medium"
      onClose={onClose}
      onSubmit={save}
      main={{
        label: t('Save'),
        disabledReason: unreadable.size > 0 ? t('A pattern for names cannot be read.') : null,
      }}
      footer={
        <>
          <Button
            kind="quiet"
            disabledReason={changed === 0 ? t('every rule is as it was made') : null}
            onPress={() => setEdited({ ...checks, rules: {} })}
          >
            {t('Reset all')}
          </Button>
          <span className="grow" />
        </>
      }
    >
      <div className={styles.versions}>
        {TARGETS.map((target) => (
          <SelectField
            key={target}
            label={t`Engine version, ${TARGET_NAMES[target]}`}
            value={engineVersions[target] ?? ''}
            choices={[
              { value: '', label: t('Any') },
              ...ENGINE_VERSIONS[target].map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(id) => {
              const { [target]: _, ...others } = engineVersions;
              setEdited({ ...checks, engineVersions: id === '' ? others : { ...others, [target]: id } });
            }}
          />
        ))}
      </div>
      <p className={styles.hint}>
        {t('For processes that name no version themselves, nor does their file.')}
      </p>
      <NamePatternFields
        names={names}
        unreadable={unreadable}
        onChange={(next) => setEdited({ ...checks, names: next })}
      />
      <SearchField label={t('Find a rule')} value={search} onChange={setSearch} />
      {hidden > 0 && (
        <p className={styles.warning} role="status">
          {hidden === 1
            ? t(
                'One rule that is off would say that an engine refuses the process. It still refuses it; nobody here will say so.',
              )
            : t`${hidden} rules that are off would say that an engine refuses the process. It still refuses it; nobody here will say so.`}
        </p>
      )}
      {GROUPS.map((group) => {
        const own = shown.filter((rule) => rule.group === group);
        return (
          own.length > 0 && (
            <section key={group} aria-label={RULE_GROUPS[group]}>
              <h3 className={styles.group}>{RULE_GROUPS[group]}</h3>
              <ul className={styles.list}>
                {own.map((rule) => (
                  <RuleRow
                    key={rule.code}
                    rule={rule}
                    severity={rules[rule.code] ?? null}
                    onChange={(severity) =>
                      setEdited({ ...checks, rules: setRule(rules, rule.code, severity) })
                    }
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {shown.length === 0 && <p className={styles.hint}>{t('No rule is called like that.')}</p>}
    </DialogFrame>
  );
}
