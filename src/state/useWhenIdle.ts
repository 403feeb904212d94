import { useEffect, useState } from 'react';

const AT_LAST_MS = 2_000;

/** True once the page has nothing else to do: for what may be read later, and reads much. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const go = () => setIdle(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(go, AT_LAST_MS);
      return () => clearTimeout(timer);
    }
    const asked = window.requestIdleCallback(go, { timeout: AT_LAST_MS });
    return () => window.cancelIdleCallback(asked);
  }, []);
  return isIdle;
}
