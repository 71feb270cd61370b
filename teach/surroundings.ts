/** A text of the interface near a control, and how the control hangs together with it. */
export interface Caption {
  readonly text: string;
  readonly isHeading: boolean;
  /** How many elements up from the text the smallest part of the page is that holds both; `null`: in another tree. */
  readonly up: number | null;
  /** CSS of that part of the page, if it has a name of its own. */
  readonly part: string | null;
}

/** What can be seen of a control and around it. */
export interface Surroundings {
  readonly tag: string;
  readonly type: string;
  /** Its text is what was entered or chosen, not its name. */
  readonly holdsValue: boolean;
  readonly text: string;
  /** Attributes that name it, in CSS: `[name="issuer"]`. */
  readonly attributes: readonly string[];
  readonly placeholder: string | null;
  readonly title: string | null;
  readonly alt: string | null;
  /** Id and classes, in CSS. */
  readonly marks: readonly string[];
  /** Icons inside of it, in CSS. */
  readonly icons: readonly string[];
  /** Nearest first. */
  readonly captions: readonly Caption[];
  /** Tags and roles of what it is in, innermost first. */
  readonly within: readonly { readonly tag: string; readonly role: string | null }[];
}

/**
 * Looks at an element and around it, in the page. What runs TypeScript names functions with a helper that the page
 * lacks; methods of an object are left as they are, so everything in here is one.
 *
 * @param data texts that are data: what they stand in is taken for a caption first.
 */
export function surroundings(element: Element, data: readonly string[]): Surroundings {
  const MOST_LEVELS = 9;
  const MOST_CAPTIONS = 24;
  const LONGEST = 60;
  const look = {
    text(node: Element): string {
      const text = node instanceof HTMLElement ? node.innerText : node.textContent;
      return text.replace(/\s+/g, ' ').trim();
    },
    ownText(node: Element): string {
      let text = '';
      for (const child of node.childNodes) if (child instanceof Text) text += child.data;
      return text.replace(/\s+/g, ' ').trim();
    },
    parent(node: Element): Element | null {
      const root = node.getRootNode();
      return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    },
    isVisible(node: Element): boolean {
      const box = node.getBoundingClientRect();
      return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility === 'visible';
    },
    css(node: Element, name: string): string[] {
      const value = node.getAttribute(name);
      return value === null || value === '' ? [] : [`[${name}=${JSON.stringify(value)}]`];
    },
    marks(node: Element): string[] {
      const classes = [...node.classList].map((name) => `.${CSS.escape(name)}`);
      return [...(node.id === '' ? [] : [`#${CSS.escape(node.id)}`]), ...classes];
    },
    /** Elements below a node, shadow trees included, in the order of the document. */
    below(node: Element): Element[] {
      const found: Element[] = [];
      const open: Element[] = [...(node.shadowRoot?.children ?? []), ...node.children].reverse();
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        found.push(next);
        open.push(...[...(next.shadowRoot?.children ?? []), ...next.children].reverse());
      }
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
      const found: Caption[] = [];
      const seen = new Set<Element>(look.below(element));
      let level = 0;
      for (let part = look.parent(element); part !== null && level < MOST_LEVELS; part = look.parent(part)) {
        level += 1;
        const all = look.below(part);
        const here = all.indexOf(element);
        const near: { caption: Caption; distance: number }[] = [];
        for (const [at, node] of all.entries()) {
          const own = look.ownText(node);
          if (own === '' || own.length > LONGEST || seen.has(node) || !look.isVisible(node)) continue;
          if (node.contains(element) || /^(?:option|script|style|textarea)$/i.test(node.tagName)) continue;
          seen.add(node);
          const isHeading = node.matches('h1, h2, h3, h4, h5, h6, legend, [role="heading"]');
          const isData = data.includes(own);
          const distance =
            Math.abs(here - at) + (at > here ? 20 : 0) - (isHeading ? 500 : 0) - (isData ? 1000 : 0);
          const [mark = null] = look.marks(part).filter((name) => !/\d/.test(name));
          const caption = {
            text: own,
            isHeading,
            up: look.steps(node, part),
            part: `${part.tagName.toLowerCase()}${mark ?? ''}`,
          };
          near.push({ caption, distance });
        }
        near.sort((one, other) => one.distance - other.distance);
        found.push(...near.slice(0, 4).map(({ caption }) => caption));
      }
      return found.slice(0, MOST_CAPTIONS);
    },
    within(): { tag: string; role: string | null }[] {
      const found: { tag: string; role: string | null }[] = [];
      for (let up = look.parent(element); up !== null && found.length < MOST_LEVELS; up = look.parent(up)) {
        found.push({ tag: up.tagName.toLowerCase(), role: up.getAttribute('role') });
      }
      return found;
    },
  };
  const isField = /^(?:input|textarea|select)$/i.test(element.tagName);
  const isButton = isField && /^(?:submit|button|image|reset)$/.test(element.getAttribute('type') ?? '');
  const isBox = element.matches('[role="combobox"], [aria-haspopup="listbox"], [contenteditable="true"]');
  return {
    tag: element.tagName.toLowerCase(),
    type: element.getAttribute('type') ?? '',
    holdsValue: (isField && !isButton) || isBox,
    text: isButton ? (element.getAttribute('value') ?? '') : look.text(element),
    attributes: ['name', 'href', 'formcontrolname', 'data-field', 'data-name', 'data-action'].flatMap(
      (name) => look.css(element, name),
    ),
    placeholder: element.getAttribute('placeholder'),
    title: element.getAttribute('title'),
    alt: element.getAttribute('alt'),
    marks: look.marks(element),
    icons: look
      .below(element)
      .flatMap((inner) => [
        ...look.css(inner, 'icon'),
        ...look.css(inner, 'href'),
        ...look.css(inner, 'src'),
        ...look.css(inner, 'alt'),
        ...(/^(?:i|span|svg)$/i.test(inner.tagName) ? look.marks(inner) : []),
      ])
      .slice(0, 6),
    captions: look.captions(),
    within: look.within(),
  };
}
