/* global document, Element, MutationObserver */

// Runs in a page before its own scripts and takes hints away as they appear, in shadow trees as well.

const attributes = {
  role: ['role'],
  label: ['aria-label', 'aria-labelledby', 'for'],
  title: ['title'],
  placeholder: ['placeholder'],
};

/** What an attribute says to a person: of `for` and `aria-labelledby`, the words it ties to the control. */
function words(element, attribute) {
  const value = element.getAttribute(attribute);
  if (attribute === 'for') return element.textContent;
  if (attribute !== 'aria-labelledby') return value;
  return value
    .split(/\s+/)
    .map((id) => element.getRootNode().getElementById?.(id)?.textContent ?? '')
    .join(' ');
}

function takeFrom(element, { kind, text }) {
  for (const attribute of attributes[kind]) {
    if (!element.hasAttribute(attribute)) continue;
    if (text === null || words(element, attribute).trim() === text) element.removeAttribute(attribute);
  }
}

globalThis.takeHintsAway = (missing) => {
  const watch = (root) => {
    const look = () => {
      for (const element of root.querySelectorAll('*')) {
        for (const hint of missing) takeFrom(element, hint);
      }
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true });
    look();
  };
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
};
