/// The one style of every page: light or dark as the reader has chosen, narrow or wide, and on
/// paper.
///
/// The colours of text have a contrast of at least 4.5 to both grounds. When the style is changed,
/// `WebPageTests` fails and tells the new hash.
enum PageStyle {
  /// The hash that the page's Content-Security-Policy allows.
  static let hash = "sha256-EwEY8L3EZkLA+71/1qRiLMxHB8RNvPD4lsbsj5zaUfU="

  static let text = #"""
    :root {
      color-scheme: light dark;
      --ground: #fdfdfb; --panel: #f3f5f4; --line: #d9dedd; --text: #1b2126; --dim: #5a656e;
      --accent: #0a6a70; --fn: #0a6a70; --op: #8b2d91; --num: #1d5bbf; --str: #22702f;
      --good: #1d7433; --bad: #b3261e; --warn: #8a5000;
      --c1: #1d5bbf; --c2: #a84d05; --c3: #8b2d91; --c4: #1d7433; --c5: #b3261e;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14181c; --panel: #1d2328; --line: #38424a; --text: #e3e8ea; --dim: #9eabb3;
        --accent: #62cbd1; --fn: #62cbd1; --op: #d9a1e2; --num: #8ebbff; --str: #93d3a0;
        --good: #85d59a; --bad: #ff948a; --warn: #efb45f;
        --c1: #8ebbff; --c2: #f0a95c; --c3: #d9a1e2; --c4: #85d59a; --c5: #ff948a;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--ground); color: var(--text); overflow-wrap: break-word;
      font: 1.0625rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC",
        "PingFang SC", "Microsoft YaHei", sans-serif;
    }
    :is(p, li):lang(zh) { line-height: 1.8; }
    header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
    main { padding-bottom: 2.5rem; }
    header nav, footer nav { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; padding: 1.1rem 0 0; }
    header nav :last-child, footer nav :last-child:not(:first-child) { margin-left: auto; }
    nav a { min-width: 0; overflow-wrap: anywhere; }
    footer { border-top: 1px solid var(--line); padding-bottom: 2rem; font-size: .95rem; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    h1 { font-size: 2.1rem; letter-spacing: -.015em; margin: 2.2rem 0 .6rem; }
    h2 { font-size: 1.4rem; margin: 3rem 0 .8rem; padding-top: 1.4rem; border-top: 1px solid var(--line); }
    h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    p { margin: .8rem 0; }
    li { margin: .25rem 0; }
    a { color: var(--accent); text-underline-offset: .15em; }
    blockquote { margin: 1rem 0; padding: .1rem 1rem; border-left: 3px solid var(--line); }
    .lead { font-size: 1.2rem; color: var(--dim); margin: 0 0 1rem; }
    code, pre, output, .numbers, .slider label, .marker {
      font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    code { font-size: .92em; background: var(--panel); border-radius: .25rem; padding: .08em .3em; }
    summary code, .item code { background: none; padding: 0; }
    pre { margin: .6rem 0; font-size: .9rem; line-height: 1.55; overflow-x: auto; }
    .cell { margin: 1.4rem 0; }
    pre.code {
      background: var(--panel); border-left: 3px solid var(--accent); border-radius: 0 .4rem .4rem 0;
      padding: .7rem .95rem; margin: .9rem 0 0;
    }
    .out { padding: .15rem .95rem 0; border-left: 3px solid transparent; }
    pre.problem {
      background: var(--panel); border-left: 3px solid var(--bad); border-radius: 0 .4rem .4rem 0;
      padding: .7rem .95rem;
    }
    .fn { color: var(--fn); } .op { color: var(--op); } .num { color: var(--num); } .str { color: var(--str); }
    .dim { color: var(--dim); } .good { color: var(--good); } .bad { color: var(--bad); }
    .warn { color: var(--warn); } .good, .bad, .warn { font-weight: 600; }
    .gap { color: var(--op); font-weight: 700; text-decoration: underline; }
    .c1 { color: var(--c1); } .c2 { color: var(--c2); } .c3 { color: var(--c3); }
    .c4 { color: var(--c4); } .c5 { color: var(--c5); }
    .item { display: flex; gap: .6rem; margin: .35rem 0; }
    .item div { min-width: 0; flex: 1; } .item p, .item pre { margin: 0; }
    ul.choices { list-style: none; padding-left: .3rem; }
    ol.choices ::marker { color: var(--accent); font-weight: 600; }
    .turn { font-weight: 600; }
    .wide { overflow-x: auto; }
    figure { margin: 1rem 0; }
    figcaption { color: var(--dim); font-size: .92rem; line-height: 1.5; }
    svg { display: block; width: 100%; min-width: 30rem; height: auto; fill: currentColor;
      font: 13px system-ui, "Segoe UI", Roboto, sans-serif; }
    table { border-collapse: collapse; margin: .8rem 0; font-variant-numeric: tabular-nums; }
    th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    thead th { color: var(--dim); border-bottom-width: 2px; }
    .numbers { font-size: .88rem; } .numbers td, .numbers th { white-space: nowrap; }
    .numbers tbody th { font-weight: 400; }
    .center { text-align: center; } .right { text-align: right; }
    details { border: 1px solid var(--line); border-radius: .5rem; margin: .8rem 0; padding: 0 1rem; }
    summary { cursor: pointer; padding: .5rem 0; color: var(--accent); font-weight: 600; }
    details[open] { padding-bottom: .5rem; }
    .quiet summary { color: var(--dim); font-weight: 400; }
    .explain details { margin: .4rem 0; padding: 0 .7rem; }
    .explain summary { padding: .3rem 0; font-weight: 400; color: inherit; overflow-x: auto; }
    .vary { border: 1px solid var(--line); border-radius: .5rem; padding: .4rem 1rem .6rem; margin: .6rem 0; }
    .slider { display: flex; align-items: center; gap: .9rem; }
    .slider[hidden] { display: none; }
    .slider input { flex: 1; min-width: 0; height: 1.6rem; accent-color: var(--accent); }
    .slider output { min-width: 7.5em; font-size: .95rem; }
    .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0 2.5rem; }
    .parts h1 { font-size: 1.7rem; }
    .parts h2 { font-size: 1.15rem; margin: 1.8rem 0 .4rem; padding: 0; border: 0; }
    .parts li { margin: .5rem 0; line-height: 1.45; } .parts li .dim { font-size: .92rem; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .15rem; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .4rem .8rem; z-index: 1; }
    @media (max-width: 40rem) {
      body { font-size: 1rem; }
      header, main, footer { padding-left: 1rem; padding-right: 1rem; }
      h1 { font-size: 1.7rem; }
      .slider output { min-width: 6em; }
    }
    @media print {
      :root {
        color-scheme: light;
        --ground: #fff; --panel: #f3f5f4; --line: #bbb; --text: #000; --dim: #444;
        --accent: #0a6a70; --fn: #0a6a70; --op: #8b2d91; --num: #1d5bbf; --str: #22702f;
        --good: #1d7433; --bad: #b3261e; --warn: #8a5000;
        --c1: #1d5bbf; --c2: #a84d05; --c3: #8b2d91; --c4: #1d7433; --c5: #b3261e;
      }
      .skip, nav, .slider { display: none; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      pre { white-space: pre-wrap; }
      figure, .cell, tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      svg { min-width: 0; }
    }

    """#
}
