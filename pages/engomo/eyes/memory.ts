const memories: { forget: () => void }[] = [];

/** Forgets everything that was remembered: the page may have changed since. */
export function forget(): void {
  for (const memory of memories) memory.forget();
}

/**
 * The same function, computed once per element and look. A look is one synchronous step, in which nothing on the page
 * can change; asking the browser for styles again and again is what would make it slow.
 */
export function remembered<T>(compute: (element: Element) => T): (element: Element) => T {
  let known = new WeakMap<Element, { value: T }>();
  memories.push({
    forget: () => {
      known = new WeakMap();
    },
  });
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before.value;
    const value = compute(element);
    known.set(element, { value });
    return value;
  };
}
