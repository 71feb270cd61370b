/**
 * Script of the audit report. The page can be read without it; it opens and closes the clauses, opens the one an
 * address points to, and opens everything for print.
 */
export const script = `
const details = () => [...document.querySelectorAll('details')];
const clauses = () => [...document.querySelectorAll('details.clause')];
const tools = document.querySelector('.tools');
tools.hidden = false;
tools.addEventListener('click', (event) => {
  const wanted = event.target.closest('button')?.dataset.open;
  if (wanted) for (const clause of clauses()) clause.open = wanted === 'all';
});
tools.querySelector('[data-filter]').addEventListener('change', (event) => {
  document.querySelector('#clauses').classList.toggle('filtered', event.target.checked);
});
const show = () => {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener('hashchange', show);
show();
let closed = [];
addEventListener('beforeprint', () => {
  closed = details().filter((element) => !element.open);
  for (const element of closed) element.open = true;
});
addEventListener('afterprint', () => {
  for (const element of closed) element.open = false;
});
`;
