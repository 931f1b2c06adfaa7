/// `rung.css`, written by hand. Properties that depend on the direction of writing are the logical ones.
enum Stylesheet {
  static let text = "/* made by rung */\n" + base + pages + matrix + print

  /// Colours, type, and what every page has. Text on its ground has a contrast of at least 4.5 : 1 (WCAG 2.2,
  /// 1.4.3).
  private static let base = """
    :root {
      color-scheme: light dark;
      --paper: #fcfbf8;
      --sheet: #ffffff;
      --ink: #1d1c1a;
      --soft: #5f5a52;
      --line: #e0dbd1;
      --accent: #0d5c63;
      --tint: #eef4f3;
      --mark: #fff2c4;
      --rail-1: #0d5c63;
      --rail-2: #8a3a5c;
      --rail-3: #75560f;
      --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", "Source Serif 4",
        Georgia, "Liberation Serif", serif;
      --sans: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans",
        "Liberation Sans", Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #161719;
        --sheet: #1d1f21;
        --ink: #e8e5df;
        --soft: #aca69c;
        --line: #36383b;
        --accent: #7fc7c9;
        --tint: #1f2a2b;
        --mark: #453b16;
        --rail-1: #7fc7c9;
        --rail-2: #e5a3bf;
        --rail-3: #dcbd6c;
      }
    }
    *, *::before, *::after { box-sizing: border-box; }
    html {
      scroll-behavior: smooth; scroll-padding-block-start: 4rem; -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }
    body {
      margin: 0 auto;
      max-width: 84rem;
      padding-inline: clamp(1rem, 4vw, 3rem);
      background: var(--paper);
      color: var(--ink);
      font: 1.0625rem/1.6 var(--sans);
      overflow-wrap: break-word;
      hyphens: manual;
    }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    h1, h2, h3 {
      font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; margin: 0;
    }
    h1 { font-size: clamp(2rem, 1.4rem + 2.6vw, 3.1rem); letter-spacing: -0.012em; }
    h2 { font-size: clamp(1.45rem, 1.25rem + 0.8vw, 1.8rem); letter-spacing: -0.006em; }
    h3 { font-size: 1.05rem; }
    p, ul, ol, dl { margin-block: 0 0.9em; }
    ul, ol { padding-inline-start: 1.25em; }
    li { margin-block-end: 0.4em; padding-inline-start: 0.15em; }
    li::marker { color: var(--soft); }
    li > ul, li > ol { margin-block: 0.4em 0.2em; }
    code { font: 0.9em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
    img { max-width: 100%; height: auto; }
    small { font-size: 0.82em; }
    .unseen {
      position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
      overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .skip {
      position: absolute; inset-inline-start: 1rem; inset-block-start: -6rem; z-index: 9;
      padding: 0.6rem 1rem; background: var(--ink); color: var(--paper);
    }
    .skip:focus { inset-block-start: 0; }
    .bar { padding-block: 1.1rem 0; font-size: 0.88rem; }
    .bar ol {
      display: flex; flex-wrap: wrap; align-items: baseline; margin: 0; padding: 0; list-style: none;
    }
    .bar li { margin: 0; padding: 0; color: var(--soft); }
    .bar li + li::before { content: "/"; padding-inline: 0.6em; color: var(--soft); }
    .bar a { color: var(--soft); display: inline-block; padding-block: 0.25rem; }
    footer { margin-block: 4rem 0; padding-block: 1rem 2rem; border-block-start: 1px solid var(--line); }
    footer p { margin: 0; color: var(--soft); font-size: 0.85rem; }

    """

  /// The workspace and the pages of levels.
  private static let pages = """
    .title { max-width: 46rem; padding-block: clamp(1.5rem, 5vw, 3.5rem) 0.5rem; }
    .title h1 { margin-block-end: 0.55em; }
    .title > p, .title > ul, .title > ol { font-size: 1.09rem; }
    .eyebrow { margin: 0 0 0.5rem; color: var(--soft); font-size: 0.9rem; letter-spacing: 0.01em; }
    .eyebrow b { color: var(--accent); margin-inline-end: 0.7em; font-size: 1.05rem; }
    .builds, .origin { color: var(--soft); }
    .title > .builds, .title > .origin { font-size: 1rem; }
    .expected > .builds, .expected > .origin { font-size: 0.92rem; margin-block-end: 0.6em; }
    .facts {
      display: grid; grid-template-columns: fit-content(12rem) minmax(0, 1fr); gap: 0.3rem 1.6rem;
      margin-block: 1.3rem 0.6rem;
    }
    .facts dt { color: var(--soft); }
    .facts dd { margin: 0; }
    .todo { padding: 0.5rem 0.9rem; border-inline-start: 3px solid var(--rail-3); background: var(--mark); }
    .none { color: var(--soft); }
    .tag {
      display: inline-block; padding: 0 0.55em; border: 1px solid var(--line); border-radius: 1em;
      color: var(--soft); font-size: 0.76rem; line-height: 1.6;
    }

    .rails { margin-block: 1.2rem 2rem; }
    .rail {
      --colour: var(--rail-1); display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 1.2rem;
      margin-block-end: 0.5rem;
    }
    .rail-2 { --colour: var(--rail-2); }
    .rail-3 { --colour: var(--rail-3); }
    .rail p { flex: 0 0 14.5rem; margin: 0; font-size: 0.9rem; }
    .rail small { color: var(--soft); margin-inline-start: 0.3em; white-space: nowrap; }
    .rail ol { display: flex; flex-wrap: wrap; gap: 0.3rem 0; margin: 0; padding: 0; list-style: none; }
    .rail li { display: flex; align-items: center; margin: 0; padding: 0; }
    .rail li + li::before {
      content: ""; width: clamp(0.4rem, 1.6vw, 1.6rem); border-block-start: 2px solid var(--colour);
      opacity: 0.45;
    }
    .rail a {
      display: block; min-width: 2.8rem; padding: 0.2rem 0.7rem; border: 2px solid var(--colour);
      border-radius: 2rem;
      color: var(--colour); font-size: 0.9rem; font-weight: 600; text-align: center; text-decoration: none;
    }
    .rail a:hover { background: var(--tint); }
    .rail a[aria-current] { background: var(--colour); color: var(--paper); }

    .ladders {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); gap: 1.5rem;
      margin-block-start: 2rem;
    }
    .card {
      padding: 1.6rem 1.7rem 1rem; border: 1px solid var(--line); border-radius: 6px;
      background: var(--sheet);
    }
    .card h2 a { text-decoration: none; }
    .card h2 a:hover { text-decoration: underline; }
    .card > .count { margin-block: 0.35rem 0.9rem; color: var(--soft); font-size: 0.9rem; }
    .card > .origin { font-size: 0.9rem; }
    .card .rails { margin-block: 1.2rem 0.6rem; }
    .card .rail { display: block; }
    .card .rail p { margin-block-end: 0.35rem; font-size: 0.84rem; color: var(--soft); }
    .card .rail li + li::before { width: 0.45rem; }
    .card .rail a { min-width: 2.4rem; padding: 0.1rem 0.5rem; border-width: 1px; font-size: 0.82rem; }

    .columns { display: grid; grid-template-columns: minmax(0, 1fr); }
    .sections { min-width: 0; }
    .expected, .inherited { max-width: 46rem; }
    .sections > section { padding-block: 2.2rem 1.6rem; border-block-start: 1px solid var(--line); }
    .sections > section:first-child { border-block-start-width: 2px; border-block-start-color: var(--ink); }
    section > .eyebrow { margin-block-end: 0.25rem; font-size: 0.84rem; }
    .gloss { margin-block: 0.35rem 0; color: var(--soft); font-size: 0.93rem; }
    .gloss p { margin-block-end: 0.3em; }
    .theme { font: italic 1.28rem/1.4 var(--serif); text-wrap: balance; }
    .theme em { font-style: normal; }
    .expected > .theme { margin-block-end: 1.1rem; }
    .items > li { scroll-margin-block-start: 30vh; }
    .items > li:target { background: var(--mark); box-shadow: 0 0 0 0.4rem var(--mark); border-radius: 1px; }
    /* Takes no room, so that it never begins a line of its own. */
    .anchor {
      display: inline-block; width: 0.9em; margin-inline-end: -0.9em; color: var(--soft);
      text-align: center; text-decoration: none;
    }
    .anchor:hover, .anchor:focus-visible { color: var(--accent); }
    @media (hover: hover) {
      .anchor { opacity: 0; }
      li:hover > .anchor, li:target > .anchor, .anchor:focus-visible { opacity: 1; }
    }
    .note {
      margin-block: 0.3em 0.5em; padding-inline-start: 0.9em; border-inline-start: 2px solid var(--line);
      color: var(--soft); font-size: 0.95em;
    }
    .stage {
      display: inline-block; margin-block: 0 0.6em; padding: 0.1rem 0.8rem; border: 1px solid var(--line);
      border-radius: 2rem; font-size: 0.88rem;
    }
    .reached { margin-block-end: 0.6em; }
    .cell { margin-block-start: 0.9rem; }
    .cell > .examples { align-self: start; }
    .examples {
      margin-block: 1.3rem; padding: 1rem 1.3rem 0.5rem; border-radius: 4px; background: var(--tint);
    }
    .examples h3 { margin-block-end: 0.5em; }
    details > summary { cursor: pointer; color: var(--accent); }
    details > summary:hover { text-decoration: underline; text-underline-offset: 0.18em; }
    .inherited { margin-block-start: 1.2rem; font-size: 0.97rem; }
    .inherited .count { color: var(--soft); font-size: 0.88em; margin-inline-start: 0.4em; }
    .inherited[open] { padding-inline-start: 1.2rem; border-inline-start: 2px solid var(--line); }
    .inherited[open] > summary { margin-inline-start: -1.2rem; margin-block-end: 1rem; }
    .inherited h3 { margin-block: 1.3rem 0.35rem; }
    .inherited h3 a { text-decoration: none; }
    .inherited h3 a:hover { text-decoration: underline; }
    .inherited .theme { font-size: 1.06rem; color: var(--soft); margin-block-end: 0.5rem; }
    .contents { font-size: 0.94rem; margin-block-end: 1.5rem; }
    .contents ol {
      margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.3rem;
    }
    .contents li { margin: 0; padding: 0; }
    .contents a { display: inline-block; padding-block: 0.25rem; }
    .neighbours {
      max-width: 46rem; margin-block-start: 1rem; padding-block-start: 1.6rem;
      border-block-start: 2px solid var(--ink);
    }
    .neighbours ul { display: flex; flex-wrap: wrap; gap: 0.8rem; margin: 0; padding: 0; list-style: none; }
    .neighbours li { flex: 1 1 13rem; margin: 0; padding: 0; }
    .neighbours a {
      display: block; height: 100%; padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 4px;
      background: var(--sheet); font-family: var(--serif); text-decoration: none;
    }
    .neighbours a:hover { border-color: var(--accent); }
    .neighbours small { display: block; color: var(--soft); font-family: var(--sans); }
    .neighbours .next a { text-align: end; }
    @media (min-width: 62rem) {
      .rail p { flex-basis: 16.5rem; }
      .columns { grid-template-columns: 14.5rem minmax(0, 1fr); gap: 0 3.2rem; }
      .contents {
        position: sticky; inset-block-start: 1.5rem; align-self: start; padding-block-start: 2.4rem;
      }
      .contents ol { display: block; border-inline-start: 2px solid var(--line); }
      .contents li { padding-inline-start: 1rem; }
      .contents a { color: var(--soft); text-decoration: none; }
      .contents a:hover { color: var(--accent); text-decoration: underline; }
      .columns + .neighbours { margin-inline-start: 17.7rem; }
    }
    @media (min-width: 72rem) {
      .cell { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 0 2.8rem; }
      .cell > .examples { margin-block: 0.2rem 1rem; }
      .neighbours { max-width: none; }
    }

    """
}
