import type { Html } from './html.ts'

/** The look of the report: one column, calm type, light, dark and paper. */
export const style: Html = {
  markup: `
:root{color-scheme:light dark;--ink:#1b2530;--soft:#5a6674;--line:#dde2e7;--paper:#fff;--wash:#f5f7f8;--accent:#235a7c;--bar:#7f9db1;--critical:#b23a24;--good:#2f7355;--warn:#94650d;
--o0:#3f78a8;--o1:#c48a3a;--o2:#5a9468;--o3:#8d66a3;--o4:#b9646b;--o5:#74808c;
--verified:#1f6b50;--corroborated:#5b9a80;--single-source:#9dbfd0;--unverified:#d9d3c5;--contradicted:#c9583f}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaee;--soft:#a0abb6;--line:#33404c;--paper:#141b22;--wash:#1c252e;--accent:#82b9dc;--bar:#5e8199;--critical:#e9765d;--good:#6fc09b;--warn:#d9ab58;--unverified:#5d584d;--single-source:#4d7d95}}
*{box-sizing:border-box}html{scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
main{max-width:1120px;margin:0 auto;padding:48px 24px 64px}
h1{font-size:clamp(28px,4.5vw,44px);line-height:1.15;letter-spacing:-.015em;margin:0 0 8px;font-weight:650}
h2{font-size:26px;line-height:1.25;margin:0 0 4px;font-weight:620;letter-spacing:-.01em}h3{font-size:18px;margin:32px 0 8px}
.kicker{margin:0 0 8px;color:var(--accent);font-weight:600}.lead,figcaption,.caption{color:var(--soft);max-width:72ch}.lead{margin:0 0 20px}
section{margin-top:72px;scroll-margin-top:16px}
#monday{margin-top:48px}
.verdict{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));margin-top:32px;border-top:2px solid var(--ink);border-bottom:1px solid var(--line)}
.verdict>div{padding:20px 24px 20px 0}.verdict h2{font-size:15px;color:var(--soft);font-weight:500;letter-spacing:0}
.big{font-size:30px;line-height:1.2;font-weight:650;margin:4px 0 12px;letter-spacing:-.01em}.big small{margin-left:8px;font-weight:500}
small{font-size:13px;color:var(--soft)}dl{margin:0}dd{margin:0}
.verdict dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;font-size:14px}dt{color:var(--soft)}
.verdict dd,td.number{font-variant-numeric:tabular-nums}
.actions{list-style:none;padding:0;margin:0}.actions li{border-top:1px solid var(--line);padding:16px 0}.actions h3{margin:0 0 8px}
.actions dl,.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:10px 20px;font-size:15px}.actions dt,.facts dt{font-size:13px}
.facts{margin-bottom:24px}.facts dd{font-size:18px;font-weight:600}
aside{margin-top:40px;background:var(--wash);padding:24px 28px;border-radius:8px}aside h2{font-size:20px}aside ul{margin:8px 0 0;padding-left:20px}
nav{display:flex;flex-wrap:wrap;gap:6px 20px;margin-top:40px;padding:14px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
a{color:var(--accent);text-underline-offset:3px}nav a{text-decoration:none}
figure{margin:0 0 8px}figcaption,.caption{font-size:14px;margin:8px 0 0}
.scroll{overflow-x:auto}.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
svg{display:block}svg.wide{width:100%;min-width:860px;height:auto}svg text{fill:var(--ink);font-size:12px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.45;margin:8px 0}th{text-align:left;font-weight:600;color:var(--soft);border-bottom:1px solid var(--ink);padding:8px 16px 8px 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:8px 16px 8px 0;vertical-align:top;min-width:72px}th.number,td.number{text-align:right;white-space:nowrap}td ul{margin:0;padding-left:16px}td p{margin:0}
details{margin:12px 0}summary{cursor:pointer;color:var(--accent);font-size:14px;padding:4px 0}td summary{padding:0}
.none{color:var(--soft)}.tree{padding-left:16px}
.chip{display:inline-block;padding:0 8px;border-radius:9px;font-size:12px;line-height:18px;white-space:nowrap;border:1px solid var(--line);color:var(--ink)}
.chip.grade-verified{background:var(--verified);color:#fff}.chip.grade-corroborated{background:var(--corroborated);color:#0d1a14}.chip.grade-single-source{background:var(--single-source)}.chip.grade-unverified{background:var(--unverified)}.chip.grade-contradicted{background:var(--contradicted);color:#fff}
.chip.critical{color:var(--critical);border-color:currentColor}.answer-yes{color:var(--good);border-color:currentColor}.answer-cannot-tell,.state-partial{color:var(--warn);border-color:currentColor}.state-not-collected{color:var(--critical);border-color:currentColor}.state-covered{color:var(--good);border-color:currentColor}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:14px;margin:0 0 12px}.legend i{display:inline-block;width:12px;height:12px;border-radius:2px;margin-right:7px;vertical-align:-1px}
i.grade-verified{background:var(--verified)}i.grade-corroborated{background:var(--corroborated)}i.grade-single-source{background:var(--single-source)}i.grade-unverified{background:var(--unverified)}i.grade-contradicted{background:var(--contradicted)}
.stacked{display:grid;grid-template-columns:minmax(90px,auto) 1fr;gap:10px 16px;align-items:center}.stacked dd{display:flex;height:24px;border-radius:3px;overflow:hidden;background:var(--wash)}.stacked i{display:block;height:100%}
.meter{display:inline-block;width:120px;height:8px;background:var(--wash);border-radius:4px;overflow:hidden;margin-right:6px}.meter i{display:block;height:100%;background:var(--accent)}
.lane{fill:var(--wash)}svg .lane-title{font-weight:650}.hit{fill:transparent}g:hover>.hit{fill:var(--wash)}.bar{fill:var(--bar)}.band{fill:var(--bar);opacity:.28}.critical .bar{fill:var(--critical)}.critical .band{fill:var(--critical);opacity:.22}svg .critical .name{fill:var(--critical)}
.quarter{stroke:var(--line);stroke-width:.6}.year{stroke:var(--soft);stroke-width:.8}svg .tick{fill:var(--soft);font-size:11px}svg .tick-year{font-weight:650}
.flow{fill:none;opacity:.5}.flow:hover{opacity:.85}.flow.back{stroke-dasharray:7 5;opacity:.9}.node{fill:var(--ink)}.lost{fill:var(--soft);opacity:.4}svg .node-name{font-size:10.5px}svg .node-mass{font-size:10.5px;fill:var(--soft)}svg .element{font-size:20px;font-weight:650}
path.origin-0{stroke:var(--o0)}path.origin-1{stroke:var(--o1)}path.origin-2{stroke:var(--o2)}path.origin-3{stroke:var(--o3)}path.origin-4{stroke:var(--o4)}path.origin-5{stroke:var(--o5)}
i.origin-0{background:var(--o0)}i.origin-1{background:var(--o1)}i.origin-2{background:var(--o2)}i.origin-3{background:var(--o3)}i.origin-4{background:var(--o4)}i.origin-5{background:var(--o5)}
.zero{stroke:var(--line)}.area{fill:var(--accent);opacity:.1}.curve{fill:none;stroke:var(--accent);stroke-width:2}.low{fill:var(--critical);stroke:var(--paper);stroke-width:2}svg .low-name{font-weight:600}
svg .side{font-size:13.5px;font-weight:600}.corridor .range{fill:var(--accent);opacity:.4}.market .range{fill:var(--o1);opacity:.45}.median{stroke:var(--ink);stroke-width:2}.planned{fill:var(--paper);stroke:var(--ink);stroke-width:2}.deadline{stroke:var(--critical);stroke-dasharray:4 4}svg .deadline-name{fill:var(--critical)}
.lever{fill:var(--accent);opacity:.6}.whisker{stroke:var(--ink);stroke-width:1.4}
footer{margin-top:80px;padding-top:16px;border-top:1px solid var(--line);font-size:13px;color:var(--soft);overflow-wrap:anywhere}footer p{margin:2px 0}
@media (max-width:600px){main{padding:28px 16px 48px}section{margin-top:52px}.big{font-size:26px}.verdict>div{border-bottom:1px solid var(--line);padding:16px 0}.verdict>div:last-child{border:0}.actions dl{grid-template-columns:1fr 1fr}aside{padding:20px}table{min-width:560px}}
@media print{:root{color-scheme:light}body{font-size:11pt}main{max-width:none;padding:0}nav{display:none}.scroll{overflow:visible}svg.wide{min-width:0}section{margin-top:28pt}h2,h3{break-after:avoid}tr,.actions li,aside{break-inside:avoid}thead{display:table-header-group}*{print-color-adjust:exact}}
`,
}
