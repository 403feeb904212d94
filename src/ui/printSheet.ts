import './printSheet.css';

/** What printing shows in place of the page while it is there. */
const SHEET = 'print-sheet';

/**
 * Puts a sheet into the page that only paper shows, in light colours. First in the body: ids in a copied drawing mean
 * the copy then. @returns what takes it away again
 */
export function showPrintSheet(content: Node): () => void {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  const sheet = document.createElement('div');
  sheet.className = SHEET;
  sheet.append(content);
  document.body.prepend(sheet);
  root.dataset.theme = 'light';
  root.dataset.print = '';
  return () => {
    sheet.remove();
    delete root.dataset.print;
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
}

/** Something else is being printed already. */
export function hasPrintSheet(): boolean {
  return document.documentElement.dataset.print !== undefined;
}
