import type { ReportInput } from '../../formats/report/ReportInput.ts';
import { t } from '../../language/t.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { showPrintSheet } from '../../ui/printSheet.ts';
import { type ExportRequest, loadExportSource } from './exportSource.ts';
import { reportInput } from './reportFile.ts';

export type PrintContent = 'diagram' | 'report';

/**
 * Prints a process: its report, or the first page of it alone.
 * @throws Error with a sentence for the user
 */
export async function printProcess(
  store: DocumentStore,
  request: Required<Pick<ExportRequest, 'processId' | 'svg'>>,
  what: PrintContent,
  signal: AbortSignal,
): Promise<void> {
  const source = await loadExportSource(store, request);
  if (!source.process) throw new Error(t('The process is not there any more.'));
  const input = await reportInput(source, [source.process.content], { signal });
  const sheet = await sheetOf(input, what);
  if (signal.aborted) return;
  const takeAway = showPrintSheet(sheet);
  try {
    await Promise.all([...(sheet.shadowRoot?.querySelectorAll('img') ?? [])].map((image) => image.decode()));
    window.print();
  } finally {
    takeAway();
  }
}

/** The report with its own looks, in a shadow of its own: they are for no other part of the page. */
async function sheetOf(input: ReportInput, what: PrintContent): Promise<HTMLElement> {
  const { REPORT_STYLE } = await import('../../formats/report/reportStyle.ts');
  const { reportMain } = await import('../../formats/report/projectReport.ts');
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(REPORT_STYLE.text);
  shadow.adoptedStyleSheets = [style];
  const main = new DOMParser().parseFromString(reportMain(input), 'text/html').querySelector('main');
  if (!main) return host;
  if (what === 'diagram') {
    const first = main.querySelector('section');
    first?.replaceChildren(...first.querySelectorAll('.about, figure'));
    main.replaceChildren(...main.querySelectorAll(':scope > header'), ...(first ? [first] : []));
  }
  shadow.append(document.adoptNode(main));
  return host;
}
