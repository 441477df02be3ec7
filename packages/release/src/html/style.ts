/** The style of release.html, for both colour schemes, narrow screens and paper. Uses no external font, image or file. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #14181f; --soft: #545d6b; --line: #dde1e8; --well: #f1f3f6;
  --accent: #0b5fd0; --good: #0f7a3d; --good-bg: #e3f5ea; --warn: #8a5a00; --warn-bg: #fdf0d5; --bad: #b3122f; --bad-bg: #fde5e9;
  --orange: #a53d00; --orange-bg: #fde8dc; --grey: #4b5563; --grey-bg: #e9ecf1;
  --mono: ui-monospace, SFMono-Regular, "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1016; --card: #161b23; --ink: #e8ecf2; --soft: #9aa5b5; --line: #2a313d; --well: #10141b;
    --accent: #79b0ff; --good: #5fd38d; --good-bg: #10301f; --warn: #f0bf5a; --warn-bg: #352808; --bad: #ff8a9b; --bad-bg: #3b1219;
    --orange: #ffab78; --orange-bg: #3a1e0d; --grey: #b4bdca; --grey-bg: #262d38;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif; }
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 4rem; padding-bottom: 1rem; }
h1 { font-size: clamp(2rem, 6vw, 3.2rem); line-height: 1.1; letter-spacing: -.025em; margin: 0; overflow-wrap: anywhere; }
h1 span { color: var(--soft); font-weight: 400; }
h2 { font-size: 1.35rem; letter-spacing: -.01em; margin: 0 0 .4rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .4rem 0; }
a { color: var(--accent); text-underline-offset: .18em; }
a:focus-visible, button:focus-visible, pre:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.6rem 1.75rem; margin: 1.25rem 0; }
section > p:first-of-type { color: var(--soft); margin-bottom: 1rem; }
code, pre, .mono { font-family: var(--mono); font-size: .86em; }
pre > span { display: inline-block; max-width: 100%; overflow-wrap: anywhere; vertical-align: top; }
section > ul:not(.rows) { margin: .3rem 0; padding-left: 1.4rem; }
section > :last-child { margin-bottom: 0; }
code { overflow-wrap: anywhere; }
.eyebrow { color: var(--soft); margin: 0 0 .5rem; overflow-wrap: anywhere; }
.lead { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: center; margin: 1.1rem 0 0; }
.pill { display: inline-block; border-radius: 99px; padding: .12rem .7rem; font-size: .82rem; font-weight: 600; white-space: nowrap; background: var(--grey-bg); color: var(--grey); }
.pill.good { background: var(--good-bg); color: var(--good); }
.pill.warn { background: var(--warn-bg); color: var(--warn); }
.pill.bad { background: var(--bad-bg); color: var(--bad); }
.pill.high { background: var(--orange-bg); color: var(--orange); }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 1.6rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .95rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.note { border-left: 4px solid var(--warn); background: var(--warn-bg); color: var(--warn); padding: .7rem 1rem; border-radius: 0 10px 10px 0; margin: 1.25rem 0; }
ul.rows { list-style: none; margin: 0; padding: 0; }
ul.rows > li { border-top: 1px solid var(--line); padding: .8rem 0; }
ul.rows > li:first-child { border-top: 0; padding-top: .2rem; }
ul.rows > li:last-child { padding-bottom: 0; }
.row { display: flex; gap: .2rem 1rem; justify-content: space-between; align-items: baseline; flex-wrap: wrap; }
.row strong { overflow-wrap: anywhere; min-width: 0; }
.soft { color: var(--soft); }
.copyable { display: flex; gap: .6rem; align-items: center; color: var(--soft); }
.copyable code { min-width: 0; }
button { font: inherit; font-size: .78rem; line-height: 1.4; color: var(--accent); background: transparent; border: 1px solid var(--line); border-radius: 7px; padding: .1rem .55rem; cursor: pointer; flex: none; }
button:hover { border-color: var(--accent); }
pre { background: var(--well); border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; margin: .4rem 0; line-height: 1.55; white-space: pre-wrap; overflow-wrap: anywhere; }
ol.steps { list-style: none; counter-reset: step; margin: 0; padding: 0; }
ol.steps > li { counter-increment: step; position: relative; padding: 0 0 1.1rem 2.6rem; }
ol.steps > li::before { content: counter(step); position: absolute; left: 0; top: 0; width: 1.7rem; height: 1.7rem; border-radius: 50%; background: var(--grey-bg); color: var(--grey); font-weight: 600; font-size: .85rem; display: grid; place-items: center; }
ol.steps > li:last-child { padding-bottom: 0; }
pre + .step-head { margin-top: 1rem; }
.step-head { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .45rem 1.5rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .8rem; margin: 0 0 .4rem; }
.tile { background: var(--well); border-radius: 10px; padding: .8rem 1rem; }
.tile b { display: block; font-size: 1.7rem; line-height: 1.2; letter-spacing: -.02em; }
.opinions { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; font-size: .92rem; margin: .25rem 0 0; }
.exception { font-size: .92rem; border-left: 3px solid var(--line); padding-left: .8rem; margin: .5rem 0 0; }
dl.files { grid-template-columns: fit-content(45%) 1fr; gap: .3rem 1.5rem; font-size: .92rem; }
dl.files dt { overflow-wrap: anywhere; }
dl.files dt a { display: inline-block; }
dl.files dd { color: var(--soft); }
.lead a { text-decoration: none; }
.prose table, .components table { border-collapse: collapse; width: 100%; font-size: .92rem; }
.prose th, .prose td, .components th, .components td { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.prose th { overflow-wrap: break-word; }
.prose blockquote { margin: .4rem 0; padding-left: .9rem; border-left: 3px solid var(--line); color: var(--soft); }
.prose ul, .prose ol { margin: .3rem 0; padding-left: 1.4rem; }
.prose > :first-child { margin-top: 0; }
details.components { border-top: 1px solid var(--line); padding: .5rem 0; }
details.components summary { cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
details.components table { margin: .5rem 0; }
input[type=search] { font: inherit; width: 100%; color: var(--ink); background: var(--well); border: 1px solid var(--line); border-radius: 10px; padding: .45rem .8rem; margin: 0 0 .6rem; }
input[type=search]:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.licences { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr max-content; gap: .3rem 1rem; align-items: center; font-size: .92rem; }
.licences span:first-child, .licences .name { overflow-wrap: anywhere; max-width: 18rem; }
.bar { width: 100%; height: .5rem; display: block; }
.bar rect { fill: var(--accent); opacity: .75; }
.bar .track { fill: var(--grey-bg); opacity: 1; }
footer { color: var(--soft); font-size: .9rem; padding-top: .5rem; padding-bottom: 4rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  main, header, footer { padding-left: 1rem; padding-right: 1rem; }
  header { padding-top: 2.2rem; }
  section { padding: 1.2rem 1.1rem; border-radius: 12px; }
  dl, dl.files { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .6rem; }
  ol.steps > li { padding-left: 0; }
  ol.steps > li::before { position: static; margin-bottom: .3rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #bbb; --well: #fff; }
  body { font-size: 10.5pt; }
  header { padding-top: 0; }
  nav, button, input { display: none; }
  section { border: 0; border-top: 1px solid #bbb; border-radius: 0; padding: 1rem 0; margin: 0; }
  ul.rows > li, ol.steps > li, .tile { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; }
}
`
