import { service, type ServiceSource } from './services.ts';

/** How every canvas of ours draws. Colours are tokens, so that a change of theme repaints without code. */
export function diagramLook() {
  const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--font').trim();
  return {
    bpmnRenderer: {
      defaultFillColor: 'var(--shape-fill)',
      defaultStrokeColor: 'var(--shape)',
      defaultLabelColor: 'var(--shape)',
    },
    textRenderer: { defaultStyle: { fontFamily: fontFamily || 'Arial, sans-serif', fontSize: '12px' } },
  };
}

/** What a screen reader calls the drawing of a canvas. */
export function nameDrawing(canvas: ServiceSource, role: 'application' | 'img', label: string): void {
  const drawing = service(canvas, 'canvas').getContainer().querySelector('svg');
  drawing?.setAttribute('role', role);
  drawing?.setAttribute('aria-label', label);
}
