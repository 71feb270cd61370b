import { frameWords } from './frame-words.ts';

const words = JSON.stringify(frameWords).replaceAll('<', '\\u003c');

/**
 * Script of the audit report. The page can be read without it, in English; it opens and closes the clauses, opens what an
 * address points to, filters, shows the pictures of a clause beside it, changes the language of the frame, and opens
 * everything for print. It leaves performance measures of what takes time.
 */
export const script = `
const words = ${words};
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const details = () => all('details');
const painted = (then) => requestAnimationFrame(() => setTimeout(then));

const say = (language) => {
  const index = language === 'de' ? 1 : 0;
  document.documentElement.dataset.language = language;
  for (const element of all('[data-say]')) {
    element.textContent = words[element.dataset.say][index];
    element.lang = language;
  }
  for (const element of all('[data-say-label]')) element.dataset.label = words[element.dataset.sayLabel][index];
  for (const element of all('[data-aria-say-label]')) element.ariaLabel = words[element.dataset.ariaSayLabel][index];
  for (const element of all('[data-only]')) element.hidden = element.dataset.only !== language;
  count();
};
const other = document.querySelector('[data-language]:not(html)');
other.hidden = false;
other.addEventListener('click', () => {
  say(document.documentElement.dataset.language === 'de' ? 'en' : 'de');
});

const tools = document.querySelector('.tools');
tools.hidden = false;
tools.addEventListener('click', (event) => {
  const wanted = event.target.closest('button')?.dataset.open;
  if (wanted) for (const clause of all('details.clause')) clause.open = wanted === 'all';
});

const text = tools.querySelector('[data-filter-text]');
const open = tools.querySelector('[data-filter-open]');
const result = tools.querySelector('output');
const held = new Set(['passed', 'not-testable']);
let rows;
const count = () => {
  if (!rows) return;
  const filtered = text.value !== '' || open.checked;
  const shown = rows.filter(({ row }) => !row.hidden).length;
  const language = document.documentElement.dataset.language === 'de' ? 1 : 0;
  result.textContent = filtered ? [shown, words.of[language], rows.length, words.shown[language]].join(' ') : '';
};
const filter = () => {
  performance.mark('filter-begins');
  rows ??= all('details.clause, tr.person, details.test').map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
    held: held.has(row.dataset.verdict ?? row.dataset.status),
  }));
  const wanted = text.value.trim().toLowerCase();
  for (const entry of rows) {
    entry.row.hidden = !entry.text.includes(wanted) || (open.checked && entry.held);
  }
  for (const part of all('.part')) part.hidden = !part.querySelector('details.clause:not([hidden])');
  count();
  painted(() => performance.measure('filter', 'filter-begins'));
};
text.addEventListener('input', filter);
open.addEventListener('change', filter);

const pictures = (clause) => {
  for (const image of all('img[data-picture]', clause)) {
    const full = document.querySelector('#picture-' + image.dataset.picture + ' img');
    if (full && !image.src) {
      image.src = full.src;
      image.hidden = false;
    }
  }
};
for (const clause of all('details.clause[open]')) pictures(clause);
document.addEventListener('toggle', (event) => {
  if (event.target.open && event.target.matches('.clause')) pictures(event.target);
}, true);

const show = () => {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target) return;
  const around = target.closest('details');
  if (around) {
    around.hidden = false;
    around.open = true;
    target.scrollIntoView();
  }
};
addEventListener('hashchange', show);
show();

let closed = [];
addEventListener('beforeprint', () => {
  for (const image of all('img[loading]')) image.loading = 'eager';
  closed = details().filter((element) => !element.open);
  for (const element of closed) element.open = true;
});
addEventListener('afterprint', () => {
  for (const element of closed) element.open = false;
});
if (document.documentElement.dataset.language === 'de') say('de');
painted(() => performance.measure('page'));
`;
