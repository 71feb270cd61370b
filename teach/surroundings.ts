/** A text of the interface near a control, and how the control hangs together with it. */
export interface Caption {
  readonly text: string;
  readonly isHeading: boolean;
  /** How many elements up from the text the smallest part of the page is that holds both; `null`: in another tree. */
  readonly up: number | null;
  /** CSS of that part of the page. */
  readonly part: string;
}

/**
 * Looks at an element and around it, in the page. What runs TypeScript names functions with a helper that the page
 * lacks; methods of an object are left as they are, so everything in here is one.
 *
 * @param data texts that are data: what they stand in is taken for a caption first.
 */
export function surroundings(element: Element, data: readonly string[]) {
  const MOST_LEVELS = 9;
  const LONGEST = 60;
  const look = {
    ownText(node: Element): string {
      const pieces = [...node.childNodes].map((child) => (child instanceof Text ? child.data : ''));
      return pieces.join('').replace(/\s+/g, ' ').trim();
    },
    parent(node: Element): Element | null {
      const root = node.getRootNode();
      return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    },
    isVisible(node: Element): boolean {
      const { width, height } = node.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(node).visibility === 'visible';
    },
    css(node: Element, ...names: string[]): string[] {
      return names.flatMap((name) => {
        const value = node.getAttribute(name) ?? '';
        return value === '' ? [] : [`[${name}=${JSON.stringify(value)}]`];
      });
    },
    marks(node: Element): string[] {
      const classes = [...node.classList].map((name) => `.${CSS.escape(name)}`);
      return node.id === '' ? classes : [`#${CSS.escape(node.id)}`, ...classes];
    },
    /** Elements below a node, shadow trees included, in the order of the document. */
    below(node: Element): Element[] {
      const children = [...(node.shadowRoot?.children ?? []), ...node.children];
      return children.flatMap((child) => [child, ...look.below(child)]);
    },
    /** What an element is in, innermost first. */
    around(): Element[] {
      const found: Element[] = [];
      for (let up = look.parent(element); up !== null && found.length < MOST_LEVELS; up = look.parent(up))
        found.push(up);
      return found;
    },
    steps(from: Element, to: Element): number | null {
      let count = 0;
      for (let up: Element | null = from; up !== null; up = up.parentElement) {
        if (up === to) return count;
        count += 1;
      }
      return null;
    },
    captions(): Caption[] {
      const seen = new Set<Element>(look.below(element));
      return look.around().flatMap((part) => {
        const all = look.below(part);
        const here = all.indexOf(element);
        const [mark = ''] = look.marks(part).filter((name) => !/\d/.test(name));
        const near = all.flatMap((node, at) => {
          const text = look.ownText(node);
          if (text === '' || text.length > LONGEST || seen.has(node) || !look.isVisible(node)) return [];
          if (node.contains(element) || /^(?:option|script|style|textarea)$/i.test(node.tagName)) return [];
          seen.add(node);
          const isHeading = node.matches('h1, h2, h3, h4, h5, h6, legend, [role="heading"]');
          const first = (isHeading ? 500 : 0) + (data.includes(text) ? 1000 : 0);
          const distance = Math.abs(here - at) + (at > here ? 20 : 0) - first;
          const up = look.steps(node, part);
          return [{ distance, caption: { text, isHeading, up, part: part.localName + mark } }];
        });
        near.sort((one, other) => one.distance - other.distance);
        return near.slice(0, 4).map(({ caption }) => caption);
      });
    },
  };
  const isInput = /^(?:input|textarea|select)$/.test(element.localName);
  const isButton = isInput && /^(?:submit|button|image|reset)$/.test(element.getAttribute('type') ?? '');
  const isBox = element.matches('[role="combobox"], [aria-haspopup="listbox"], [contenteditable="true"]');
  const says = isButton
    ? element.getAttribute('value')
    : element instanceof HTMLElement
      ? element.innerText
      : '';
  const icons = look
    .below(element)
    .flatMap((inner) => [
      ...look.css(inner, 'icon', 'href', 'src', 'alt'),
      ...(/^(?:i|span|svg)$/.test(inner.localName) ? look.marks(inner) : []),
    ]);
  return {
    tag: element.localName,
    type: element.getAttribute('type') ?? '',
    /** Its text is what was entered or chosen, not its name. */
    holdsValue: (isInput && !isButton) || isBox,
    text: (says ?? '').replace(/\s+/g, ' ').trim(),
    /** The part of its text that is in no element below it. */
    ownText: look.ownText(element),
    /** What its attributes call it, by the call that finds it. */
    named: {
      getByPlaceholder: element.getAttribute('placeholder') ?? '',
      getByTitle: element.getAttribute('title') ?? '',
      getByAltText: element.getAttribute('alt') ?? '',
    },
    /** Attributes that name it, in CSS: `[name="issuer"]`. */
    attributes: look.css(
      element,
      'name',
      'href',
      'path',
      'formcontrolname',
      'data-field',
      'data-name',
      'data-action',
    ),
    /** Id and classes, in CSS. */
    marks: look.marks(element),
    /** Icons inside of it, in CSS. */
    icons: icons.slice(0, 6),
    /** Nearest first. */
    captions: look.captions().slice(0, 24),
  };
}

/** What can be seen of a control and around it. */
export type Surroundings = ReturnType<typeof surroundings>;
