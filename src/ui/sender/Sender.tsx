import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { t } from '../../language/t.ts';
import { Banner } from '../Banner.tsx';
import styles from './Sender.module.css';
import { failureText, type NotAnswered } from './failureText.ts';
import { senderLook } from './senderLook.ts';
import type { SenderAnswer, SenderNews, SenderRequest, SenderTask } from './SenderMessages.ts';
import { useScheme } from './useScheme.ts';

interface SenderProps {
  /** what is written on its button */
  readonly label: string;
  readonly request: SenderRequest;
  /** of the response's body, in bytes */
  readonly limit: number;
  readonly onAnswer: (answer: SenderAnswer) => void;
}

type State = { readonly kind: 'loading' | 'absent' | 'ready' } | NotAnswered;

/** A page that is not there, or may stand in no frame, says nothing: it is not waited for longer. */
const WAIT = 10_000;

/**
 * Sends one request when its button is pressed. The button is in a page of its own, in a frame without an origin: this
 * page may ask no other host, and whatever goes wrong in it, nothing leaves before a person presses there, beside
 * method and host.
 */
export function Sender({ label, request, limit, onAnswer }: SenderProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const port = useRef<MessagePort>(null);
  const [state, setState] = useState<State>({ kind: 'loading' });
  const scheme = useScheme();
  const hear = useEffectEvent((news: SenderNews) => {
    if (news.kind === 'answered') onAnswer(news.answer);
    if (news.kind !== 'failed' || news.failure === 'cancelled') setState({ kind: 'ready' });
    else setState({ ...news, failure: news.failure });
  });
  const tell = useEffectEvent(() => {
    const task: SenderTask = { request, look: senderLook(label, scheme), limit };
    port.current?.postMessage(task);
  });
  const open = useEffectEvent(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<SenderNews>) => hear(data);
    port.current?.close();
    port.current = channel.port1;
    // It has no origin that could be named.
    frame.current?.contentWindow?.postMessage(null, '*', [channel.port2]);
    tell();
  });
  useEffect(() => {
    const { current } = frame;
    const onLoad = () => open();
    current?.addEventListener('load', onLoad);
    return () => {
      current?.removeEventListener('load', onLoad);
      port.current?.close();
    };
  }, []);
  useEffect(() => tell(), [request, limit, label, scheme]);
  const isLoading = state.kind === 'loading';
  useEffect(() => {
    if (!isLoading) return undefined;
    const timer = setTimeout(() => setState({ kind: 'absent' }), WAIT);
    return () => clearTimeout(timer);
  }, [isLoading]);
  return (
    <div className={styles.sender}>
      <iframe
        ref={frame}
        src="./send.html"
        title={label}
        sandbox="allow-scripts"
        className={styles.frame}
        hidden={state.kind === 'absent'}
      />
      {state.kind === 'absent' && (
        <Banner
          tone="note"
          title={t(
            'Nothing can be sent from here: the server of this page cannot be reached, or does not allow it.',
          )}
        />
      )}
      {state.kind === 'failed' && <Banner tone="warn" title={failureText(state)} />}
    </div>
  );
}
