/** Marks of something that is still under way. */
const BUSY = '[aria-busy=true], [role=progressbar], progress, .loading, .spinner, .loader';

const isBusy = (): boolean =>
  [...document.querySelectorAll(BUSY)].some((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );

/**
 * Waits until a screen has come to rest: nothing has changed on it for a while and nothing says that it is busy.
 *
 * @param rest time without a change, in milliseconds.
 * @param atMost time after which a restless screen is taken as it is, in milliseconds.
 */
export function quiet(rest: number, atMost: number): Promise<void> {
  return new Promise((resolve) => {
    const started = performance.now();
    let changed = started;
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    const timer = setInterval(() => {
      const now = performance.now();
      if ((now - changed < rest || isBusy()) && now - started < atMost) return;
      clearInterval(timer);
      observer.disconnect();
      resolve();
    }, 50);
  });
}
