import { loadLanguage } from './loadLanguage.ts';

/**
 * Begins the work of a worker in the language its name says (`new Worker(…, { name: language() })`): texts may
 * stand in constants, so none of its modules is read before. What is asked meanwhile is answered afterwards.
 */
export function startInLanguage(work: () => Promise<unknown>): void {
  const early: MessageEvent[] = [];
  const keep = (event: MessageEvent) => {
    event.stopImmediatePropagation();
    early.push(event);
  };
  addEventListener('message', keep);
  void loadLanguage(self.name)
    .then(work)
    .then(() => {
      removeEventListener('message', keep);
      for (const { data } of early as MessageEvent<unknown>[])
        dispatchEvent(new MessageEvent('message', { data }));
    })
    // To whoever waits it is what a worker that cannot be read was: an error of the worker.
    .catch(reportError);
}
