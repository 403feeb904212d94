import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import { t } from '../../language/t.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { RadioRows } from '../../ui/fields/RadioRows.tsx';
import type { ExportRequest } from './exportSource.ts';
import { printProcess, type PrintContent } from './printProcess.ts';

interface PrintDialogProps extends Pick<ExportRequest, 'svg'> {
  readonly processId: string;
  readonly onClose: () => void;
}

const CHOICES = [
  {
    value: 'diagram',
    label: t('Diagram'),
    hint: t('On one page, with the name, version and date. Landscape suits most of them.'),
  },
  {
    value: 'report',
    label: t('Diagram and documentation'),
    hint: t('The report: also variables, what every task sends and gets, and the connectors it uses.'),
  },
] as const;

/** Makes what is to be printed, and leaves paper, pages and printer to the browser. */
export function PrintDialog({ processId, svg, onClose }: PrintDialogProps) {
  const store = useStore();
  const [what, setWhat] = useState<PrintContent>('diagram');
  const [isBusy, setBusy] = useState(false);
  const stopper = useRef(new AbortController());
  useEffect(() => {
    const control = new AbortController();
    stopper.current = control;
    return () => control.abort();
  }, []);
  const print = async () => {
    setBusy(true);
    const { signal } = stopper.current;
    try {
      await printProcess(store, { processId, svg }, what, signal);
      if (!signal.aborted) onClose();
    } catch (error) {
      toast({ message: t`Not printed. ${messageOf(error)}`, tone: 'danger' });
      setBusy(false);
    }
  };
  return (
    <DialogFrame
      title={t('Print')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" icon={Printer} isBusy={isBusy} onPress={() => void print()}>
            {t('Print')}
          </Button>
        </>
      }
    >
      <RadioRows label={t('What is printed')} value={what} choices={CHOICES} onChange={setWhat} />
    </DialogFrame>
  );
}
