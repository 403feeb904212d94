import { Html } from './html.ts';

/** Of the report alone: it has no style sheet to link to. Prints black on white, a process to a page. */
export const REPORT_STYLE = new Html(`
:root, :host { color-scheme: light dark; --text: #161a22; --quiet: #5f697a; --line: #d9dee6; --ground: #fff; --sunken: #f6f7f9; }
@media (prefers-color-scheme: dark) {
  :root, :host { --text: #e8ebf1; --quiet: #8e98a9; --line: #2d3541; --ground: #151920; --sunken: #10141a; }
}
body, :host { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { margin: 0; font-size: 24px; line-height: 32px; }
h2 { margin: 48px 0 8px; font-size: 20px; line-height: 28px; }
h3 { margin: 28px 0 4px; font-size: 15px; line-height: 24px; }
p { margin: 4px 0; max-width: 80ch; }
.lead { color: var(--quiet); font-size: 15px; }
.quiet { color: var(--quiet); font-weight: 400; }
code { font: 13px ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: inherit; }
nav { margin-top: 20px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--sunken); }
nav ol { margin: 0; padding-left: 24px; columns: 2; }
figure { margin: 12px 0; padding: 12px; border: 1px solid var(--line); border-radius: 8px; background: #fff; overflow: auto; }
figure img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.wide { margin-top: 8px; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 10px; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.word { white-space: nowrap; overflow-wrap: normal; }
th { background: var(--sunken); font-weight: 500; white-space: nowrap; }
.about { color: var(--quiet); }
.said { white-space: pre-line; }
.text { max-width: 80ch; }
.text h1, .text h2, .text h3 { margin: 16px 0 4px; font-size: 15px; line-height: 24px; }
.text img { max-width: 100%; }
@page { margin: 14mm; }
@media print {
  :root, :host { color-scheme: light; --text: #000; --quiet: #444; --line: #bbb; --ground: #fff; --sunken: #fff; }
  main { max-width: none; padding: 0; font-size: 12px; }
  code { font-size: 11px; }
  th, td { padding: 4px 8px; }
  nav { display: none; }
  section { break-before: page; }
  .part { break-before: page; }
  nav + section, header + section, .part + section { break-before: auto; }
  h2 { margin-top: 16px; }
  h2, h3, thead, tr:first-child { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  figure { padding: 0; border: 0; overflow: visible; }
  /* With its headings on one page, whichever way the paper lies. */
  figure img { max-height: 80vh; }
}
`);
