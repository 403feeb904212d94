import { Component, type ErrorInfo, type ReactNode } from 'react';
import { t } from '../language/t.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';
import styles from './App.module.css';

interface State {
  readonly error: unknown;
  readonly components: string;
}

/** Keeps a bug of ours to the page it is on. Nothing is lost but what came after the last save. */
export class PageErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, components: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('Unknown') };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ components: info.componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, components } = this.state;
    if (error === null) return this.props.children;
    const message = error instanceof Error ? error.message : t('Something that is no error was thrown');
    const stack = error instanceof Error ? (error.stack ?? message) : message;
    return (
      <section className={styles.failure} role="alert">
        <div>
          <h1>{t('Something went wrong here')}</h1>
          <p>
            {t(
              'Your last save is intact. Load the page again; if it happens again, the details help us mend it.',
            )}
          </p>
          <pre>{message}</pre>
          <div className={styles.buttons}>
            <Button kind="primary" onPress={() => location.reload()}>
              {t('Reload')}
            </Button>
            <Button
              onPress={() => {
                copyText(`${stack}\n${components}`).catch(() => undefined);
              }}
            >
              {t('Copy details')}
            </Button>
            <Button kind="quiet" onPress={() => this.setState({ error: null })}>
              {t('Try again')}
            </Button>
          </div>
        </div>
      </section>
    );
  }
}
