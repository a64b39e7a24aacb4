/** Type, colour and layout of the page, from a phone to a wide screen. Text keeps a contrast of 4.5 to 1 in light and dark. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1b2530;--soft:#55616e;--line:#dde2e7;--paper:#fff;--wash:#f3f6f8;--accent:#235a7c;--calm:#cfdbe3;--edge:#5b7a90;--critical:#9c2f1b;--good:#246248;--warn:#7d5408;--market:#c9973f;
--o0:#2f6690;--o1:#d9a441;--o2:#5a9468;--o3:#8d66a3;--o4:#b9646b;--o5:#74808c;
--verified:#1f6b50;--corroborated:#a9d4bf;--single-source:#bcd5e3;--unverified:#e4dece;--contradicted:#a83a24}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecef;--soft:#aab5bf;--line:#35424e;--paper:#12181f;--wash:#1b242d;--accent:#8fc3e4;--calm:#2c4150;--edge:#8fb0c5;--critical:#f0866c;--good:#7cc9a7;--warn:#e0b264;--market:#b08438;--o0:#6ea6cf;--o1:#d9a441}}
*{box-sizing:border-box}html{scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
main{max-width:1120px;margin:0 auto;padding:22px 24px 64px}
h1{font-size:clamp(26px,3.6vw,36px);line-height:1.15;letter-spacing:-.015em;margin:0 0 6px;font-weight:650}
h2{font-size:24px;line-height:1.25;margin:0 0 4px;font-weight:620;letter-spacing:-.01em}h3{font-size:17px;line-height:1.35;margin:32px 0 8px}
.kicker{margin:0 0 4px;color:var(--accent);font-weight:600}.lead,figcaption,caption{color:var(--soft)}.lead{margin:0 0 16px;max-width:84ch}header .lead{margin:0;font-size:15px;max-width:none}
section{margin-top:64px;scroll-margin-top:16px}#monday{margin-top:14px}#monday h2{font-size:20px}#monday td,#monday th{padding-top:6px;padding-bottom:6px}
.verdict{display:grid;grid-template-columns:repeat(3,auto);gap:14px 28px;margin-top:12px;border-top:2px solid var(--ink);border-bottom:1px solid var(--line);padding:12px 0}
.verdict h2{font-size:14px;color:var(--soft);font-weight:500;letter-spacing:0}
.big{white-space:nowrap;font-size:25px;line-height:1.2;font-weight:650;margin:2px 0 8px;letter-spacing:-.01em}.big small{margin-left:7px;font-weight:500;letter-spacing:0}
.verdict dl{display:grid;grid-template-columns:auto 1fr;gap:1px 10px;font-size:13.5px;line-height:1.45}dl{margin:0}dd{margin:0}dt{color:var(--soft)}
small{font-size:12.5px;color:var(--soft)}.verdict dd,td.number,.facts dd{font-variant-numeric:tabular-nums}.verdict dd{white-space:nowrap}
aside{grid-column:1/-1;background:var(--wash);padding:7px 14px 9px;border-radius:6px}aside ul{margin:2px 0 0;padding-left:16px;columns:2;column-gap:36px;font-size:13.5px;line-height:1.4}aside li{break-inside:avoid}aside+.legend{margin-top:14px}
.open-law{margin-top:16px;border-left:3px solid var(--warn);padding:2px 0 2px 14px;font-size:14.5px}.open-law h2{font-size:16px}.open-law p,.open-law ul{margin:4px 0}.open-law ul{padding-left:18px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(180px,1fr));gap:10px 20px;margin-bottom:20px}.facts dt{font-size:13px}.facts dd{font-size:18px;font-weight:600}
nav{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:28px;padding:12px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}nav a{text-decoration:none}
a{color:var(--accent);text-underline-offset:3px}
.scroll{overflow-x:auto;position:relative}.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.45;margin:6px 0}caption{caption-side:bottom;text-align:left;padding-top:8px;font-size:14px;max-width:96ch}
th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 0}thead th{font-weight:600;color:var(--soft);border-bottom:1px solid var(--ink);vertical-align:bottom}tbody th{font-weight:400;min-width:120px}
tbody tr{border-bottom:1px solid var(--line)}.number{text-align:right}td.number,.short,.date{white-space:nowrap}td ul{margin:0;padding-left:18px}td p{margin:0 0 4px}
th:last-child,td:last-child{padding-right:0}
details{margin:10px 0}summary{cursor:pointer;color:var(--accent);font-size:14px;padding:4px 0}summary::first-letter{text-transform:uppercase}td summary{padding:0;white-space:nowrap}
.sentence{display:inline-block}.sentence::first-letter{text-transform:uppercase}.none{color:var(--soft)}.tree{padding-left:16px}.address{overflow-wrap:anywhere}code{font-size:13px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.chip{display:inline-block;padding:0 8px;border-radius:9px;font-size:12px;line-height:18px;white-space:nowrap;border:1px solid currentColor}
.chip[class*=grade-]{border-color:transparent;color:#1b2530}.chip.grade-verified,.chip.grade-contradicted{color:#fff}
.grade-verified{background:var(--verified)}.grade-corroborated{background:var(--corroborated)}.grade-single-source{background:var(--single-source)}.grade-unverified{background:var(--unverified)}.grade-contradicted{background:var(--contradicted)}
.chip.critical,.state-not-collected,.direction-against{color:var(--critical)}.answer-cannot-tell,.state-partial,.direction-mixed,.direction-unproven{color:var(--warn)}.answer-yes,.state-covered,.direction-for{color:var(--good)}.answer-no,.direction-context{color:var(--soft)}
footer{margin-top:72px;padding-top:14px;border-top:1px solid var(--line);font-size:13px;color:var(--soft);overflow-wrap:anywhere}footer p{margin:2px 0}
@media (max-width:1000px){.verdict{grid-template-columns:1fr 1fr;gap:16px 24px}aside ul{columns:1}}
@media (max-width:600px){main{padding:22px 16px 48px}section{margin-top:48px}.verdict{grid-template-columns:1fr}table{min-width:560px}
table.cards{min-width:0}.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.cards tr{display:grid;grid-template-columns:1fr 1fr;gap:4px 12px;padding:12px 0}.cards th,.cards td{padding:0;text-align:left}.cards th,.cards td:nth-child(2){grid-column:1/-1}.cards{display:flex;flex-direction:column}.cards caption{display:block;order:2}.cards tbody{display:block}.cards td::before{content:attr(data-head);display:block;font-size:12px;line-height:1.3;color:var(--soft);white-space:normal}}
`
