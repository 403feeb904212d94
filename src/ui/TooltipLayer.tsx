import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './Kbd.tsx';
import styles from './TooltipLayer.module.css';

interface Shown {
  readonly target: Element;
  readonly text: string;
  readonly keys: string | undefined;
}

const DELAY = 500;

/** Draws the tooltip of whatever carries the attributes of tip.ts. Once in the app; costs nothing per button. */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => watch(setShown), []);
  return (
    shown && createPortal(<Bubble key={`${shown.text} ${shown.keys ?? ''}`} {...shown} />, document.body)
  );
}

function Bubble({ target, text, keys }: Shown) {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = bubble.current;
    if (!box) return;
    const at = target.getBoundingClientRect();
    const below = at.bottom + 6 + box.offsetHeight < window.innerHeight;
    const left = at.left + at.width / 2 - box.offsetWidth / 2;
    box.style.left = `${Math.max(8, Math.min(left, window.innerWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${below ? at.bottom + 6 : at.top - 6 - box.offsetHeight}px`;
  }, [target]);
  return (
    <div ref={bubble} role="tooltip" className={styles.tip} data-react-aria-top-layer>
      {text}
      {keys !== undefined && <Kbd keys={keys} />}
    </div>
  );
}

function read(target: Element | null): Shown | null {
  if (!(target instanceof HTMLElement)) return null;
  const { tip = '', tipKeys, tipWhen } = target.dataset;
  if (tip === '' && tipKeys === undefined) return null;
  if (tipWhen === 'cut' && !isCut(target)) return null;
  return { target, text: tip, keys: tipKeys };
}

function isCut(element: HTMLElement): boolean {
  return [element, ...element.querySelectorAll<HTMLElement>('*')].some(
    (part) => part.scrollWidth > part.clientWidth + 1,
  );
}

function watch(show: (shown: Shown | null) => void): () => void {
  let timer = 0;
  let current: Element | null = null;
  const hide = () => {
    clearTimeout(timer);
    current = null;
    show(null);
  };
  const over = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-tip]') : null;
    if (target === current) return;
    hide();
    if (!target) return;
    if (event.type === 'focusin' && !target.matches(':focus-visible')) return;
    // A text field says its own content already; its tip is for the mouse.
    if (event.type === 'focusin' && target.matches('input, textarea')) return;
    current = target;
    timer = window.setTimeout(() => show(target.isConnected ? read(target) : null), DELAY);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' && event.key !== 'Control' && event.key !== 'Alt' && event.key !== 'Meta')
      hide();
  };
  const on = (type: string, listener: (event: never) => void) => {
    document.addEventListener(type, listener as EventListener, true);
    return () => document.removeEventListener(type, listener as EventListener, true);
  };
  const off = [
    on('pointerover', over),
    on('focusin', over),
    on('focusout', hide),
    on('pointerdown', hide),
    on('scroll', hide),
    on('keydown', key),
  ];
  return () => {
    hide();
    off.forEach((remove) => remove());
  };
}
