import { useEffect, useRef } from 'react';
import { TextArea } from '../../../ui/fields/TextArea.tsx';
import { useSession } from '../session/SessionContext.tsx';

interface LiveTextFieldProps {
  readonly label: string;
  /** names the field and its element: typing on in the same one stays one undo step */
  readonly editKey: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** Every key stroke reaches the model by the next frame, and all of them are one undo step. Names may have several lines. */
export function LiveTextField({ label, editKey, value, onText }: LiveTextFieldProps) {
  const session = useSession();
  const frame = useRef<{ id: number; run: () => void } | null>(null);
  const flush = () => {
    if (!frame.current) return;
    cancelAnimationFrame(frame.current.id);
    const { run } = frame.current;
    frame.current = null;
    run();
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => () => latest.current(), []);
  return (
    <TextArea
      label={label}
      isShort
      value={value}
      onCommit={() => flush()}
      onChange={(text) => {
        if (frame.current) cancelAnimationFrame(frame.current.id);
        const run = () => session.typing.run(editKey, () => onText(text));
        frame.current = { run, id: requestAnimationFrame(flush) };
      }}
    />
  );
}
