import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readView, writeView, type CatalogueView } from './catalogueView.ts';

/** Typing must not write the address with every letter: browsers allow only so many writes. */
const WRITE_AFTER = 250;

interface ViewInAddress {
  readonly view: CatalogueView;
  readonly setView: (view: CatalogueView) => void;
  /** writes the address now, before the page is left */
  readonly keep: () => void;
}

/** What is searched, filtered and sorted. It stands in the address, so that going back finds it again. */
export function useCatalogueView(): ViewInAddress {
  const query = useSearch();
  const [path, navigate] = useLocation();
  const [{ read, view }, setState] = useState({ read: query, view: readView(query) });
  // The address changed: by our own writing, or by a link or the back button, which win.
  if (read !== query) setState({ read: query, view: writeView(view) === query ? view : readView(query) });

  const setView = useCallback((next: CatalogueView) => setState((state) => ({ ...state, view: next })), []);
  const wanted = writeView(view);
  const keep = useCallback(() => {
    if (wanted !== query) navigate(wanted === '' ? path : `${path}?${wanted}`, { replace: true });
  }, [wanted, query, path, navigate]);
  const isTyping = view.search !== readView(query).search;
  useEffect(() => {
    const timer = setTimeout(keep, isTyping ? WRITE_AFTER : 0);
    return () => clearTimeout(timer);
  }, [keep, isTyping]);
  return { view, setView, keep };
}
