import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { usesOf } from '../formats/processWork.ts';
import { t } from '../language/t.ts';
import { useDocuments } from '../state/queries.ts';
import { toast } from '../state/toasts.ts';
import { rememberTour } from '../state/uiStore.ts';
import { Button } from '../ui/Button.tsx';
import { PopoverBox } from '../ui/PopoverBox.tsx';
import styles from './Tour.module.css';
import { tourSteps, type TourStep } from './tourSteps.ts';

interface TourProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

/** A few words at each place of the main job. Escape leaves it; it is under Help whenever it is wanted again. */
export default function Tour({ projectId, onClose }: TourProps) {
  const all = useDocuments('process').data;
  const [at, setAt] = useState(0);
  if (!all) return null;
  const own = all.filter(({ content }) => content.projectId === projectId);
  const calling = own.flatMap(({ id, content }) => {
    const [use] = usesOf(content);
    return use ? [{ id, elementId: use.elementId }] : [];
  });
  const steps = tourSteps({ projectId, process: calling[0] ?? null });
  const step = steps[at];
  if (!step) return null;
  const leave = () => {
    rememberTour();
    onClose();
    if (at < steps.length - 1)
      toast({ message: t('The tour is under Help and shortcuts whenever you want it.') });
  };
  return <Step key={at} step={step} at={at} of={steps.length} onGo={setAt} onLeave={leave} />;
}

interface StepProps {
  readonly step: TourStep;
  readonly at: number;
  readonly of: number;
  readonly onGo: (at: number) => void;
  readonly onLeave: () => void;
}

function Step({ step, at, of, onGo, onLeave }: StepProps) {
  const target = useTarget(step);
  const isLast = at === of - 1;
  if (target === null) return null;
  return (
    <PopoverBox
      label={t`Tour, step ${at + 1} of ${of}: ${step.title}`}
      triggerRef={target}
      isOpen
      placement={step.placement}
      offset={12}
      className={styles.step}
      onClose={onLeave}
    >
      <h2>{step.title}</h2>
      <p>{step.text}</p>
      <div className={styles.foot}>
        <span className={styles.count}>{t`${at + 1} of ${of}`}</span>
        {!isLast && (
          <Button kind="quiet" size="small" onPress={onLeave}>
            {t('Skip')}
          </Button>
        )}
        {at > 0 && (
          <Button size="small" onPress={() => onGo(at - 1)}>
            {t('Back')}
          </Button>
        )}
        <Button kind="primary" size="small" autoFocus onPress={() => (isLast ? onLeave() : onGo(at + 1))}>
          {isLast ? t('Done') : t('Next')}
        </Button>
      </div>
    </PopoverBox>
  );
}

/** How long a page may take to show what is meant; then it is told in the middle of it. */
const MOST_LOOKS = 100;

/** What the step is about, with a ring around it; null until its page shows it. */
function useTarget({ path, target }: TourStep): { readonly current: Element } | null {
  const [, navigate] = useLocation();
  const [found, setFound] = useState<{ readonly current: Element } | null>(null);
  useEffect(() => {
    navigate(path);
    let looks = 0;
    const timer = setInterval(() => {
      const element =
        document.querySelector(target) ?? (++looks > MOST_LOOKS ? document.querySelector('main h1') : null);
      if (!element) return;
      clearInterval(timer);
      element.scrollIntoView({ block: 'nearest' });
      setFound({ current: element });
    }, 100);
    return () => clearInterval(timer);
  }, [navigate, path, target]);
  useEffect(() => {
    const element = found?.current;
    element?.setAttribute('data-toured', reachesAnEdge(element) ? 'inside' : 'around');
    return () => element?.removeAttribute('data-toured');
  }, [found]);
  return found;
}

/** A panel that fills a side of its page: a ring around it would be cut off there. */
function reachesAnEdge(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const page = (element.closest('main') ?? document.documentElement).getBoundingClientRect();
  const room = 12;
  return (
    left < page.left + room ||
    top < page.top + room ||
    right > page.right - room ||
    bottom > page.bottom - room
  );
}
