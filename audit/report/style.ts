/** Style of the audit report: a document on screen, in the dark and on paper. Fonts are those of the reader's system. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #1d2126; --soft: #545b66; --faint: #626975; --rule: #dcd8cf;
  --passed: #1a6e42; --failed: #b3261e; --blocked: #8a4b00; --open: #4d5763;
  --passed-wash: #e8f3ec; --failed-wash: #fbeae8; --blocked-wash: #faf0e1; --code: #f3f1ec; --link: #1f4f99;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --sheet: #1c2025; --ink: #e8e6e1; --soft: #b0b6c0; --faint: #98a0ab; --rule: #343a42;
    --passed: #6fcf97; --failed: #ff9a90; --blocked: #f0b96a; --open: #aab3be;
    --passed-wash: #1b2b22; --failed-wash: #351f1e; --blocked-wash: #332817; --code: #262b32; --link: #9cc0ff;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.55 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 68rem; padding: 0 1.5rem 4rem; }
h1, h2, h3, h4, p, dl, dd, ul, figure, pre { margin: 0; padding: 0; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.25; text-wrap: balance; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
small { font-size: .8125rem; color: var(--faint); }
code, pre { font-family: var(--mono); font-size: .8125rem; }
code { background: var(--code); border-radius: 3px; padding: .1em .35em; overflow-wrap: anywhere; white-space: pre-wrap; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem 1rem; z-index: 1; }
.sprite { position: absolute; width: 0; height: 0; }
.odd { display: block; font-family: var(--mono); color: var(--failed); }

.mark { display: inline-flex; align-items: baseline; gap: .45em; white-space: nowrap; color: var(--open); }
.mark svg { width: 1em; height: 1em; flex: none; fill: none; overflow: visible; transform: translateY(.13em); }
.mark.passed { color: var(--passed); } .mark.failed { color: var(--failed); font-weight: 650; } .mark.blocked { color: var(--blocked); font-weight: 600; }
.mark.not-testable { color: var(--faint); }
.ground { fill: currentColor; } .line { stroke: var(--sheet); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.outline { stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; }

.masthead { margin: 2.5rem 0 1.25rem; padding: 1.75rem 2rem 1.5rem; background: var(--sheet); border: 1px solid var(--rule); border-top: 6px solid var(--tone); border-radius: 4px; }
.masthead.good { --tone: var(--passed); } .masthead.bad { --tone: var(--failed); } .masthead.open { --tone: var(--blocked); }
.eyebrow { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; font-size: .8125rem; letter-spacing: .04em; color: var(--soft); }
.eyebrow button[hidden] { display: none; } .eyebrow button { padding: .1rem .6rem; }
.masthead h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.125rem); margin: .5rem 0 .75rem; max-width: 46ch; overflow-wrap: anywhere; }
.masthead h1 .mark svg { width: .8em; height: .8em; }
.lede { color: var(--soft); max-width: 78ch; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
.counts div { display: flex; align-items: baseline; gap: .5rem; }
.counts dd { font: 600 1.5rem/1 var(--serif); font-variant-numeric: tabular-nums lining-nums; order: -1; }
.counts .zero dd, .counts .zero .mark { color: var(--faint); font-weight: 400; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; font-size: .9375rem; }

main > section { margin-top: 3rem; }
h2 { font-size: 1.5rem; margin-bottom: .9rem; }
.heading { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: baseline; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; font-size: .875rem; }
.tools[hidden], .part[hidden], details[hidden], .stacked .person[hidden] { display: none; }
.tools output { color: var(--soft); min-width: 7rem; }
input[type="search"] { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--faint); border-radius: 4px; padding: .2rem .5rem; width: 12rem; }
h2 small { font-family: var(--sans); font-weight: 400; }
button { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--rule); border-radius: 4px; padding: .2rem .7rem; cursor: pointer; }
button:hover { border-color: var(--faint); }

.failure { background: var(--failed-wash); border-left: 4px solid var(--failed); border-radius: 3px; padding: 1rem 1.25rem; margin-bottom: 1rem; }
.failure h3 { font-size: 1.125rem; margin-bottom: .6rem; }
.failure dl { display: grid; gap: .35rem; }
.failure dl > div { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; }
.failure dt { color: var(--soft); font-size: .875rem; }
.failure h3 small { color: var(--soft); font-family: var(--sans); font-weight: 400; margin-left: .35rem; }
.failure dd { min-width: 0; overflow-wrap: anywhere; }
.failure code { background: var(--sheet); }
.problems { padding-left: 1.2rem; } .problems li { white-space: pre-line; margin-bottom: .35rem; }

table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th { text-align: left; font-weight: 600; }
.plain thead th, .evidence thead th { font-size: .8125rem; font-weight: 500; color: var(--soft); }
.plain th, .plain td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: break-word; }
.plain th { white-space: nowrap; } .plain td.short { white-space: nowrap; }
.plain td .mark { overflow-wrap: normal; }
.after { margin-top: .75rem; color: var(--soft); font-size: .9375rem; }
.minor { font-family: var(--sans); font-size: 1rem; margin: 1.5rem 0 .5rem; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.5rem; font-size: .9375rem; }
.facts dt { color: var(--soft); } .facts dd { overflow-wrap: anywhere; }
.compared { table-layout: fixed; } .compared th:first-child { width: 22%; white-space: normal; overflow-wrap: anywhere; font-weight: 400; }
.changed { color: var(--blocked); font-weight: 600; }
.whole { white-space: nowrap; }
.ids { font-variant-numeric: tabular-nums; color: var(--soft); }

.part { margin-top: 1.75rem; background: var(--sheet); border: 1px solid var(--rule); border-radius: 4px; overflow: clip; }
.part > header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding: .8rem 1.25rem .5rem; }
.part h3 { font-size: 1.125rem; } .part .letter { color: var(--faint); margin-right: .35rem; }
.part > header p { font-size: .875rem; color: var(--soft); white-space: nowrap; }
.columns, .clause > summary { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr) 9rem 8.5rem 1rem; gap: .75rem; align-items: baseline; padding: .5rem 1.25rem; }
.columns { font-size: .8125rem; color: var(--soft); padding-block: 0 .35rem; }
.columns span:first-child { grid-column: 1 / 3; } .columns span:nth-child(2) { display: none; }
.clause { border-top: 1px solid var(--rule); }
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
.clause > summary::after, .test > summary::after { content: ""; width: .45rem; height: .45rem; border: solid var(--faint); border-width: 0 1.5px 1.5px 0; transform: rotate(45deg); justify-self: end; align-self: center; transition: transform .12s; }
.clause[open] > summary::after, .test[open] > summary::after { transform: rotate(225deg); }
.clause > summary:hover, .test > summary:hover { background: color-mix(in srgb, var(--ink) 4%, transparent); }
.clause > summary .id { font-weight: 600; font-variant-numeric: tabular-nums; }
.column { font-size: .9375rem; }
.clause[data-verdict="failed"] > summary { background: var(--failed-wash); }
.clause[data-verdict="blocked"] > summary { background: var(--blocked-wash); }
.clause > .body { padding: .25rem 1.25rem 1.25rem 4.75rem; }
.where, .editions { font-size: .9375rem; margin-bottom: .35rem; } .editions { font-size: .875rem; color: var(--soft); margin-bottom: .9rem; } .where span { color: var(--soft); margin-right: .5rem; }
.cell + .cell { margin-top: 1.25rem; padding-top: 1rem; border-top: 1px dashed var(--rule); }
.cell h4 { margin-bottom: .35rem; font-size: .9375rem; display: flex; gap: .75rem; }
.reason { font-size: .9375rem; color: var(--soft); margin: .15rem 0 .6rem; overflow-wrap: anywhere; }
.aside { font-size: .875rem; color: var(--faint); margin-top: .5rem; }
.evidence { table-layout: fixed; font-size: .875rem; }
.evidence th, .evidence td { padding: .45rem .9rem .45rem 0; border-top: 1px solid var(--rule); vertical-align: top; overflow-wrap: anywhere; }
.evidence tbody th { font-weight: 400; position: relative; padding-left: 1.6em; }
.evidence th .mark { position: absolute; left: 0; }
.evidence th:nth-child(1) { width: 27%; } .evidence th:nth-child(4) { width: 22%; }
.evidence small { display: block; } time { white-space: nowrap; }
.exchanges summary { color: var(--link); font-size: .8125rem; } .exchanges pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .75rem; }
.tests, .pictures, .attempts, .retried { list-style: none; margin: .75rem 0 0; padding: 0; font-size: .875rem; display: grid; gap: .35rem; }
.tests li { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .5rem; } .tests small, .pictures small { display: block; overflow-wrap: anywhere; }
.pictures { grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; }
.small { width: 100%; height: 8rem; object-fit: cover; object-position: top; border: 1px solid var(--rule); border-radius: 4px; margin-bottom: .35rem; background: #fff; } .small:not([hidden]) { display: block; }
.attempts { margin: .2rem 0 0 1rem; }

.notes { list-style: none; display: grid; gap: .6rem; }
.notes li { display: grid; grid-template-columns: 7.5rem 1fr; gap: 1rem; padding: .6rem 0 .6rem 1rem; border-left: 3px solid var(--rule); }
.notes li.finding { border-color: var(--failed); } .notes li.warning { border-color: var(--blocked); }
.notes b { font-weight: 600; font-size: .9375rem; }

.test { border-top: 1px solid var(--rule); content-visibility: auto; contain-intrinsic-size: auto 2.3rem; } .test:last-child { border-bottom: 1px solid var(--rule); }
.test > summary { display: grid; grid-template-columns: 9rem minmax(0, 1fr) minmax(0, 12rem) 5rem 1rem; gap: .75rem; align-items: baseline; padding: .45rem .25rem; font-size: .9375rem; }
.test .ids { font-size: .8125rem; text-align: right; } .test .duration { text-align: right; font-size: .8125rem; color: var(--faint); font-variant-numeric: tabular-nums; white-space: nowrap; }
.test > .body { padding: 0 .25rem 1rem 10rem; }
.test pre { background: var(--code); border-radius: 4px; padding: .75rem 1rem; margin-top: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
figure { margin-top: .9rem; } figure img { max-width: 100%; max-height: 34rem; border: 1px solid var(--rule); border-radius: 4px; display: block; background: #fff; }
figcaption { font-size: .875rem; color: var(--soft); margin-top: .3rem; }

footer { margin-top: 4rem; padding-top: 1.25rem; border-top: 2px solid var(--rule); font-size: .875rem; color: var(--soft); }
footer h2 { font-size: 1.125rem; margin-bottom: .6rem; color: var(--ink); }
footer .mark { font-size: .875rem; }

@media (max-width: 46rem) {
  body { padding: 0 1rem 3rem; } .masthead { padding: 1.25rem; margin-top: 1rem; }
  .columns { display: none; }
  .clause > summary { grid-template-columns: 2.5rem minmax(0, 1fr) 1rem; padding-inline: 1rem; row-gap: .25rem; }
  .clause > summary .column { grid-column: 2; } .clause > summary::after { grid-area: 1 / 3; }
  .clause > summary .column .unseen { position: static; width: auto; height: auto; clip-path: none; color: var(--faint); }
  .clause > .body { padding: .25rem 1rem 1rem; }
  .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; width: auto !important; padding-block: .15rem; border: 0; }
  .stacked thead { display: none; } .stacked tr { border-top: 1px solid var(--rule); padding: .5rem 0; }
  .stacked td { overflow-wrap: anywhere; } .stacked td::before { content: attr(data-label); display: block; font-size: .75rem; color: var(--faint); }
  .failure dl > div, .notes li, .facts, .tests li { grid-template-columns: 1fr; gap: 0; }
  .test > summary { grid-template-columns: 1fr auto 1rem; } .test > summary .title { grid-column: 1 / -1; grid-row: 2; } .test .ids { display: none; }
  .test > .body { padding-left: 0; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
