'use client';
import { useEffect } from 'react';

/** Marks <html> once the page hears keys and presses: before that it is there to be seen, and no more. */
export function Ready() {
  // The last effect of the first paint, since it stands after everything else that is drawn then.
  useEffect(() => {
    document.documentElement.dataset['ready'] = '';
  }, []);
  return null;
}
