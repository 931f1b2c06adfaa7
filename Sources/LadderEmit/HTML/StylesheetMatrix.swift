extension Stylesheet {
  /// The matrix: a table where there is room for one, else the levels one below the other.
  static let matrix = """
    .matrix { margin-block: 1rem 2rem; }
    .matrix table {
      width: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; font-size: 0.92rem;
      line-height: 1.45;
    }
    .matrix th, .matrix td {
      padding: 0.9rem 0.9rem 0.8rem; text-align: start; vertical-align: top; font-weight: normal;
    }
    .matrix th { font-family: var(--serif); }
    .matrix p { margin-block-end: 0.5em; }
    .matrix .theme { font-size: 1.05rem; line-height: 1.35; text-wrap: pretty; margin-block-end: 0.55em; }
    .matrix .stage { padding: 0 0.6rem; font-size: 0.8rem; }
    .matrix tr > th[scope="row"] a { display: block; text-decoration: none; color: var(--ink); }
    .matrix tr > th[scope="row"] a:hover { text-decoration: underline; }
    .matrix tbody { --colour: var(--rail-1); }
    .matrix .rail-2 { --colour: var(--rail-2); }
    .matrix .rail-3 { --colour: var(--rail-3); }
    .matrix .id { display: block; color: var(--colour); font: 600 1.25rem/1.2 var(--serif); }
    .matrix .track span { color: var(--soft); font: 0.85rem/1.4 var(--sans); }
    .matrix summary { color: var(--soft); font-size: 0.84rem; }
    .matrix summary:hover { color: var(--accent); }
    .matrix details[open] > summary { margin-block-end: 0.6em; }
    .matrix ul { padding-inline-start: 1.05em; }
    .matrix .more { font-size: 0.84rem; }
    @media screen and (min-width: 62rem) {
      .matrix .label { display: none; }
      .matrix thead th {
        position: sticky; inset-block-start: 0; z-index: 2; padding-block: 0.8rem 0.6rem;
        vertical-align: bottom; background: var(--paper); border-block-end: 2px solid var(--ink);
        font-size: 1.08rem; font-weight: 600;
      }
      .matrix .corner { width: 11.5rem; color: var(--soft); font: 0.85rem/1.4 var(--sans); }
      .matrix .abouts td {
        padding-block: 0.6rem 0; color: var(--soft); font-size: 0.84rem; line-height: 1.4;
      }
      .matrix tbody td, .matrix tbody th[scope="row"] { border-block-end: 1px solid var(--line); }
      .matrix th[scope="row"], .matrix .corner, .matrix .track th, .matrix .abouts td:first-child {
        padding-inline-start: 0;
      }
      .matrix .track th { padding-block: 1.6rem 0.2rem; border-block-end: 1px solid var(--ink); }
      .matrix tbody tr:not(.track):hover > * { background: var(--tint); }
      /* In a tall row the level stays in sight. */
      .matrix th[scope="row"] a { position: sticky; inset-block-start: 4.2rem; }
      .wide { max-height: calc(100vh - 3rem); overflow: auto; border-block: 1px solid var(--line); }
      .wide table { width: max-content; min-width: 100%; }
      .wide th[scope="col"] { width: 15rem; }
      .wide .corner, .wide th[scope="row"] {
        position: sticky; inset-inline-start: 0; width: 11.5rem; background: var(--paper);
      }
      .wide thead .corner { z-index: 3; }
      .wide th[scope="row"] { z-index: 1; }
      .wide .track span { position: sticky; inset-inline-start: 0; }
    }
    @media screen and (max-width: 61.99rem) {
      .matrix table, .matrix tbody, .matrix tr, .matrix th, .matrix td { display: block; }
      .matrix thead { display: none; }
      .matrix th, .matrix td { padding-inline: 0; }
      .matrix .track th { padding-block: 2rem 0.3rem; border-block-end: 2px solid var(--ink); }
      .matrix .track span { font-size: 0.95rem; }
      .matrix th[scope="row"] {
        position: sticky; inset-block-start: 0; z-index: 1; padding-block: 1rem 0.5rem;
        background: var(--paper); border-block-end: 1px solid var(--line); font-size: 1.2rem;
        line-height: 1.25;
      }
      .matrix th[scope="row"] a { display: flex; align-items: baseline; gap: 0.7rem; }
      .matrix td { padding-block: 0.8rem 0.3rem; font-size: 1rem; }
      .matrix td + td { border-block-start: 1px solid var(--line); }
      .matrix .label { margin-block-end: 0.15em; color: var(--soft); font-size: 0.86rem; }
      .matrix .theme { font-size: 1.15rem; }
      .matrix tbody tr { margin-block-end: 1.2rem; }
    }

    """

  /// Paper, and people who asked for less movement.
  static let print = """
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @media (forced-colors: active) { .rail a[aria-current] { outline: 3px solid; } }
    @page { size: A4; margin: 18mm 16mm; }
    @page landscape { size: A4 landscape; margin: 12mm; }
    @media print {
      :root {
        --paper: #ffffff; --sheet: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb;
        --accent: #000000;
        --tint: #ffffff; --mark: #ffffff; --rail-1: #000000; --rail-2: #000000; --rail-3: #000000;
      }
      body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
      .bar, .skip, .rails, .contents, .neighbours, .anchor, .more, footer { display: none; }
      .title { max-width: none; padding-block: 0; }
      .cell { display: block; }
      .columns { display: block; }
      a { text-decoration: none; }
      h1 { font-size: 22pt; }
      h2 { font-size: 15pt; }
      h1, h2, h3, summary { break-after: avoid; }
      li, .examples, .matrix tr, .facts { break-inside: avoid; }
      .sections > section { padding-block: 5mm 2mm; }
      .examples { padding-inline: 4mm; border: 1px solid var(--line); }
      .inherited:not([open]) { display: none; }
      .landscape { page: landscape; }
      .landscape .title { columns: 2; column-gap: 8mm; font-size: 9pt; }
      .landscape .title h1 { column-span: all; }
      .matrix { overflow: visible; max-height: none; }
      .matrix table { font-size: 8.5pt; }
      .matrix th, .matrix td { padding: 1.8mm; border-block-end: 1px solid var(--line); }
      .matrix thead th { border-block-end: 1.5pt solid var(--ink); font-weight: 600; vertical-align: bottom; }
      .matrix .corner { width: 34mm; }
      .matrix .track th { border-block-end-color: var(--ink); }
      .matrix .label { display: none; }
      .matrix th, .matrix .theme { font-size: 9.5pt; }
      .matrix .id { font-size: 12pt; }
      .matrix .abouts { display: none; }
      .matrix .stage { font-size: 8pt; }
      .matrix details:not([open]) { display: none; }
    }

    """
}
