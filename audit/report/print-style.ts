import type { Audit } from '../verdicts/audit-schema.ts';

/** A text as a CSS string (CSS Syntax Module Level 3, section 4.3.5); nothing in it can end the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

/** What stands on every page: which audit it is, and which page of how many. */
const margins = ({ run }: Audit): string => `
@page {
  size: A4; margin: 20mm 15mm 18mm;
  @top-left { content: ${cssString(`engomo with authentik, edition ${run.edition}`)}; font: 8pt sans-serif; color: #555; }
  @top-right { content: ${cssString(run.startedAt)}; font: 8pt sans-serif; color: #555; }
  @bottom-left { content: ${cssString(`${run.suite.name} ${run.suite.version}`)}; font: 8pt sans-serif; color: #555; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; }
}
`;

const onPaper = `
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #111; --soft: #444; --faint: #555; --rule: #ccc; --passed: #14613a; --failed: #a11b14; --blocked: #7a4200; --open: #444; --passed-wash: #fff; --failed-wash: #fdf1f0; --blocked-wash: #fdf7ed; --code: #f4f4f2; --link: #111; }
  html { font-size: 9pt; line-height: 1.45; } body { max-width: none; padding: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .tools, .skip, .small, [data-language]:not(html) { display: none !important; } a { text-decoration: none; }
  .masthead { margin-top: 0; } main > section { margin-top: 1.6rem; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .clause > summary::after, .test > summary::after { display: none; }
  .clause > summary, .test > summary, .failure, .notes li, tr, figure, .tests li, .part > header { break-inside: avoid; }
  h2, h3, h4, summary, .columns, thead, .where, .editions { break-after: avoid; }
  .part { overflow: visible; }
  .clause > .body { padding: 0 1.25rem .8rem 4.75rem; } .clause .aside { display: none; } .where { margin-bottom: .4rem; }
  .evidence th, .evidence td { padding-block: .25rem; } .tests, .pictures { margin-top: .4rem; }
  .test { content-visibility: visible; } .pictures { display: block; } .pictures li { display: inline; } .pictures li:not(:last-child)::after { content: "; "; } .pictures small { display: inline; }
  figure { display: inline-block; width: 48%; vertical-align: top; padding-right: 1rem; } figure img { max-height: 18rem; }
}
`;

/** Style of the audit report on paper: everything open, dark text, a head and a page number on each page. */
export const printStyle = (audit: Audit): string => `${margins(audit)}${onPaper}`;
