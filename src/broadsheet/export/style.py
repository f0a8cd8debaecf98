"""The style sheet of exported pages: one column of text on screen and paper, colours from the system's preference."""

STYLE = """
:root {
  --ink: #1c1b19; --paper: #fbfaf7; --quiet: #5f5b54; --rule: #d9d4ca; --mark: #fff0b3;
  --conflict: #b3261e; --differs: #8a5a00; --only_a: #00687a; --only_b: #2f4fb0; --agree: #2b6a30;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8e4dc; --paper: #191816; --quiet: #a9a398; --rule: #3b3833; --mark: #5c4d10;
    --conflict: #ff9a90; --differs: #f0c060; --only_a: #7fd4e6; --only_b: #a9bcff; --agree: #93d498;
  }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.55 Georgia, "Noto Serif", serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
main.wide { max-width: 90rem; }
h1 { font-size: 1.7rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0; }
header { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; border-bottom: 1px solid var(--rule); }
header h2 { margin-top: .5rem; }
.byline, .empty p, .silent, small { color: var(--quiet); font-size: .9rem; }
.byline, blockquote, p { overflow-wrap: anywhere; }
a { color: inherit; }
nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; list-style: none; }
.bar { display: flex; height: .5rem; gap: 2px; }
.bar i { background: currentColor; min-width: 3px; flex-basis: 0; }
.conflict { color: var(--conflict); } .differs { color: var(--differs); } .agree { color: var(--agree); }
.only_a { color: var(--only_a); } .only_b { color: var(--only_b); }
article { border-left: .25rem solid currentColor; margin: 1rem 0; padding: .1rem 0 .1rem 1rem; break-inside: avoid; }
article > * { color: var(--ink); }
article p { margin: .3rem 0; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
blockquote { margin: .3rem 0; }
mark { background: var(--mark); color: inherit; font-weight: bold; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border-bottom: 1px solid var(--rule); padding: .3rem .6rem; text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
@media (max-width: 44rem) { header, .sides { grid-template-columns: 1fr; gap: .3rem; } }
@page { margin: 15mm; }
@page wide { size: landscape; }
@media print {
  :root {
    --ink: #000; --paper: #fff; --quiet: #444; --rule: #999; --mark: #eee;
    --conflict: #b3261e; --differs: #8a5a00; --only_a: #00687a; --only_b: #2f4fb0; --agree: #2b6a30;
  }
  body { font-size: 10.5pt; line-height: 1.4; }
  main, main.wide { max-width: none; padding: 0; }
  .wide { page: wide; }
  h1 { font-size: 16pt; margin-top: 0; }
  h2 { font-size: 12pt; margin: 1.2rem 0 .4rem; }
  nav a { text-decoration: none; }
  h2, h3 { break-after: avoid; }
  article { margin: .6rem 0; }
  thead { display: table-header-group; }
  .empty { display: none; }
  .bar i, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
