/** The look of a form on screen and on paper; it asks nothing of the network. */
export const formStyle = `
:root { color-scheme: light; --ink: #1b2430; --soft: #55606e; --line: #b9c2cc; --flag: #fff1c9; --edge: #b97a00; }
body { margin: 0; background: #fff; color: var(--ink); font: 15px/1.45 system-ui, Noto Sans SC, Microsoft YaHei, PingFang SC, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 1.4rem 0 0.4rem; }
small, .caption, .from, .hint, footer { color: var(--soft); font-size: 0.8rem; }
th small { display: block; font-weight: 400; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
th { width: 34%; font-weight: 600; }
td p { margin: 0; }
.value { white-space: pre-line; }
.caption { white-space: pre-line; }
.blank { background: var(--flag); border-left: 4px solid var(--edge); }
.flag { font-weight: 700; }
.draft { border: 1px solid var(--edge); padding: 0.3rem 0.6rem; }
footer { margin-top: 1.5rem; border-top: 1px solid var(--line); }
@media print { main { max-width: none; padding: 0; } tr { break-inside: avoid; } .new-page { break-before: page; } .blank { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`
