/** Says that objects have changed; tables and forms around the sender fetch them again. */
export const REFRESH = 'ak-refresh';

/** Announces changed objects to everything around an element. */
export const announceRefresh = (from: EventTarget): void => {
  from.dispatchEvent(new CustomEvent(REFRESH, { bubbles: true, composed: true }));
};
