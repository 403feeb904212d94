import { useMemo, useState, type CSSProperties, type FocusEvent } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { setPanelSize, usePanelSize } from '../../state/uiStore.ts';
import { useProblemSteps } from '../../state/useProblemSteps.ts';
import { ProblemsPanel } from '../../ui/ProblemsPanel.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import { TabBar, TabPanel } from '../../ui/TabBar.tsx';
import { CanvasPreview } from './CanvasPreview.tsx';
import { FormPane } from './FormPane.tsx';
import { JsonPane } from './JsonPane.tsx';
import {
  filledIn,
  followed,
  previewValues,
  withDefaults,
  withValues,
  type PreviewEdits,
} from './previewValues.ts';
import { TemplateHead } from './TemplateHead.tsx';
import styles from './TemplatePage.module.css';
import type { TemplateState } from './TemplateSession.ts';
import { TEMPLATE_TABS, type TemplateTab } from './templateTabs.ts';
import { useTemplateCommands } from './useTemplateCommands.ts';
import { useTemplateProblems } from './useTemplateProblems.ts';
import type { OpenTemplate } from './useTemplateSession.ts';
import type { TemplateParts } from './TemplateParts.ts';
import { presetValues } from '../../domain/templates/presets.ts';
import { PropertiesPane } from './PropertiesPane.tsx';
import { VersionsPane } from './VersionsPane.tsx';

interface TemplateEditorProps {
  readonly open: OpenTemplate;
  readonly state: TemplateState;
  readonly tab: TemplateTab;
  readonly parts: TemplateParts;
}

/** JSON, form editor or versions at the left; the form they make in the middle; what it writes at the right. */
export function TemplateEditor({ open, state, tab, parts }: TemplateEditorProps) {
  const { session } = open;
  const { template, content } = state;
  const [, navigate] = useLocation();
  const [edits, setEdits] = usePreviewEdits(template);
  const [property, setProperty] = useState<number | null>(null);
  const [shown, setShown] = useState<Problem | null>(null);
  const problems = useTemplateProblems(state);
  const goTo = (to: string) => navigate(`/templates/${session.id}/${to}`, { replace: true });
  useTemplateCommands(open, state, goTo);
  const left = usePanelSize('template-left', 500);
  const right = usePanelSize('template-right', 340);
  const values = useMemo(() => (template ? previewValues(template, edits) : NO_VALUES), [template, edits]);
  const filled = useMemo(() => (template ? filledIn(template, edits) : NO_VALUES), [template, edits]);
  const columns: CSSProperties & Record<'--left' | '--right', string> = {
    '--left': `${left}px`,
    '--right': `${right}px`,
  };
  const fill = (changes: ReadonlyMap<number, TemplateValue | undefined>) => {
    // Over what is there then: several fields may say their value before the page is drawn again.
    if (template) setEdits((now) => withValues(template, now, changes));
  };
  const useAsDefaults = () => {
    if (!template) return;
    session.edit(t('Use preview values as defaults'), withDefaults(template, edits));
    setEdits(new Map());
  };
  const show = (problem: Problem) => {
    if (tab !== 'json') goTo('json');
    setShown({ ...problem });
  };
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return (
    <>
      <TemplateHead open={open} state={state} errors={errors} warnings={warnings} />
      <div className={styles.work} style={columns} data-alone={template === null || undefined}>
        <div className={styles.left}>
          <TabBar
            label={t('Template')}
            name="template"
            tabs={tabsOf(content.invalidText !== undefined)}
            selected={tab}
            onSelect={goTo}
            className={styles.tabs}
          />
          <TabPanel name="template" selected={tab} className={styles.pane}>
            {tab === 'json' || template === null ? (
              <JsonPane
                session={session}
                state={state}
                problems={problems}
                shown={shown}
                property={property}
              />
            ) : tab === 'properties' ? (
              <PropertiesPane
                session={session}
                template={template}
                problems={problems}
                isUnread={content.invalidText !== undefined}
                onOpenJson={() => goTo('json')}
              />
            ) : (
              <VersionsPane session={session} template={template} />
            )}
          </TabPanel>
          <Problems problems={problems} onShow={show} />
        </div>
        {template !== null && (
          <>
            <Splitter
              label={t('Resize JSON')}
              size={left}
              min={320}
              max={900}
              pane="start"
              standard={500}
              onResize={(size) => setPanelSize('template-left', size)}
            />
            <div
              className={styles.middle}
              onFocus={(event) => setProperty(propertyAt(event))}
              onBlur={(event) => {
                if (!event.currentTarget.contains(event.relatedTarget)) setProperty(null);
              }}
            >
              <FormPane
                template={template}
                isLastValid={content.invalidText !== undefined}
                isFilledIn={filled.size > 0}
                onReset={() => setEdits(new Map())}
                onUseAsDefaults={useAsDefaults}
              >
                <parts.Form
                  template={template}
                  values={values}
                  variables={NO_VARIABLES}
                  onChange={(index, value) => fill(new Map([[index, value]]))}
                  onPreset={(preset) => fill(presetValues(template, preset))}
                />
              </FormPane>
            </div>
            <Splitter
              label={t('Resize preview')}
              size={right}
              min={260}
              max={800}
              pane="end"
              standard={340}
              onResize={(size) => setPanelSize('template-right', size)}
            />
            <CanvasPreview template={template} values={filled} />
          </>
        )}
      </div>
    </>
  );
}

const NO_VALUES: ReadonlyMap<number, TemplateValue> = new Map();
const NO_VARIABLES: readonly string[] = [];

/** What is filled in in the preview, as long as the page is open; it follows the template while that is edited. */
function usePreviewEdits(template: ElementTemplate | null) {
  const [edits, setEdits] = useState<PreviewEdits>(new Map());
  const [seen, setSeen] = useState(template);
  if (template === null || template === seen) return [edits, setEdits] as const;
  const now = seen === null ? edits : followed(seen, template, edits);
  setSeen(template);
  setEdits(now);
  return [now, setEdits] as const;
}

/** The property whose field has the focus: the form says it beside each field. */
function propertyAt(event: FocusEvent): number | null {
  const at = event.target instanceof Element ? event.target.closest('[data-property]') : null;
  return at === null ? null : Number(at.getAttribute('data-property'));
}

function tabsOf(isUnread: boolean) {
  const mark = <span className={styles.mark} title={t('Holds text that cannot be read yet')} />;
  return TEMPLATE_TABS.map((id) => ({
    id,
    label: { json: 'JSON', properties: t('Properties'), versions: t('Versions') }[id],
    ...(id === 'json' && isUnread ? { end: mark } : {}),
  }));
}

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly onShow: (problem: Problem) => void;
}

function Problems({ problems, onShow }: ProblemsProps) {
  const [isOpen, setOpen] = useState(true);
  const rows = problems.map((problem, index) => ({
    key: `${index} ${problem.message}`,
    severity: problem.severity,
    message: problem.message,
    where:
      problem.place.label ?? (problem.place.line === undefined ? undefined : t`Line ${problem.place.line}`),
    onShow: () => onShow(problem),
  }));
  const current = useProblemSteps(rows);
  return (
    <ProblemsPanel
      className={styles.problems}
      rows={rows}
      current={current}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    />
  );
}
