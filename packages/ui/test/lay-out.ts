/** jsdom lays nothing out: every element is given a size, so that virtual lists have something to show. */
export function layOut(width = 1200, height = 640): void {
  for (const [name, value] of Object.entries({
    offsetWidth: width,
    offsetHeight: height,
    clientWidth: width,
    clientHeight: height,
  })) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
  }
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.hasPointerCapture = () => false;
  globalThis.ResizeObserver ??= class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
}
