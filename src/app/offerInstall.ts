import { t } from '../language/t.ts';
import { registerCommands } from '../state/commands.ts';

/** https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

/** A command while the browser can install the product and has not. */
export function offerInstall(): void {
  let withdraw: (() => void) | undefined;
  const end = () => {
    withdraw?.();
    withdraw = undefined;
  };
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // the browser's own banner comes when it likes
    end();
    const asking = event as BeforeInstallPromptEvent;
    withdraw = registerCommands([
      {
        id: 'install',
        label: t('Install as an app…'),
        section: t('Everywhere'),
        run: () => {
          end(); // one event asks once
          void asking.prompt();
        },
      },
    ]);
  });
  window.addEventListener('appinstalled', end);
}
