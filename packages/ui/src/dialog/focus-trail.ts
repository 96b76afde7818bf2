const longest = 24;
const trail: Element[] = [];

/** Where the focus has been, the latest last. What has left the page meanwhile is still in it. */
export const focusTrail = (): readonly Element[] => trail;

function follow({ target }: FocusEvent): void {
  if (!(target instanceof Element)) return;
  const at = trail.indexOf(target);
  if (at >= 0) trail.splice(at, 1);
  trail.push(target);
  if (trail.length > longest) trail.shift();
}

if (typeof document !== 'undefined') document.addEventListener('focusin', follow, true);
