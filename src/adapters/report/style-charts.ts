/** Pictures: what is critical is solid and bold as well as red, so that paper and colour-blind eyes read it too. */
export const chartStyle = `
figure{margin:0 0 6px}figcaption{font-size:14px;margin:8px 0 0;max-width:96ch}
svg{display:block}svg.wide{width:100%;min-width:820px;height:auto}svg text{fill:var(--ink);font-size:12.5px}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:14px;margin:0 0 10px}.legend span{display:inline-flex;align-items:center;gap:7px}.legend i{width:12px;height:12px;border-radius:2px}svg.sign{width:30px;height:14px}
.lane{fill:var(--wash)}svg .lane-title,svg .side{font-weight:650}svg .lane-title{font-size:13px}svg .side{font-size:13px}.hit{fill:transparent}g:hover>.hit{fill:var(--wash)}
.bar{fill:var(--calm);stroke:var(--edge);stroke-width:1}.critical .bar{fill:var(--critical);stroke:var(--critical)}svg .critical .name{font-weight:650}
.band{fill:none;stroke:var(--edge);stroke-width:1.6}.half{stroke:var(--edge);stroke-width:3}.critical .band,.critical .half{stroke:var(--critical)}
.arrow{fill:none;stroke:var(--ink);stroke-width:1.1}svg .note,svg .tick,svg .mark-name,svg .floor-name{fill:var(--soft);font-size:11.5px}svg .tick-year{font-weight:650;font-size:12px}
.quarter{stroke:var(--line);stroke-width:.7}.year{stroke:var(--soft);stroke-width:.7;opacity:.6}
.mark{stroke:var(--ink);stroke-width:1.1}.mark.filing{stroke-dasharray:1.5 3}.mark.planned{stroke-dasharray:7 3}.mark.p50{stroke-dasharray:none;stroke-width:.9}.mark.deadline{stroke:var(--critical);stroke-width:1.8;stroke-dasharray:4 3}
.flow{opacity:.62}.flow:hover{opacity:.9}.back{fill:none;stroke:var(--ink);stroke-width:1.4;stroke-dasharray:5 3}.node{fill:var(--ink)}.lost{fill:var(--soft);opacity:.45}svg .element{font-size:18px;font-weight:650}svg .element .note{font-weight:400;font-size:12.5px}
.origin-0{fill:var(--o0);background:var(--o0)}.origin-1{fill:var(--o1);background:var(--o1)}.origin-2{fill:var(--o2);background:var(--o2)}.origin-3{fill:var(--o3);background:var(--o3)}.origin-4{fill:var(--o4);background:var(--o4)}.origin-5{fill:var(--o5);background:var(--o5)}
.floor{stroke:var(--ink);stroke-width:1.2}.cash-planned,.cash-p50,.cash-p90{fill:none;stroke:var(--ink);stroke-width:2.2}.cash-planned{stroke:var(--edge);stroke-width:1.3}.cash-p50{stroke:var(--accent)}.cash-p90{stroke:var(--critical);stroke-dasharray:7 4}
svg .low-name,svg .mark-name,svg .floor-name,svg .tick,svg .tick-year{paint-order:stroke;stroke:var(--paper);stroke-width:3px}.lane~.tick,.lane~.tick-year{stroke:var(--wash)}.low{fill:var(--critical);stroke:var(--paper);stroke-width:2}svg .low-name{font-weight:650;font-size:12px}.draw{fill:var(--accent)}
.corridor .range{fill:var(--accent);opacity:.45}.market .range{fill:var(--market);opacity:.6}.median{stroke:var(--ink);stroke-width:2.4}.planned-ring{fill:var(--paper);stroke:var(--ink);stroke-width:2}
.zero{stroke:var(--soft)}.lever{fill:var(--accent);opacity:.55}.whisker{fill:none;stroke:var(--ink);stroke-width:1.4}
.stacked{display:grid;grid-template-columns:minmax(90px,auto) 1fr;gap:8px 16px;align-items:center;font-size:14px}.stacked dd{display:flex;height:24px;border-radius:3px;overflow:hidden;background:var(--wash)}.stacked i{height:100%;font:12px/24px inherit;font-style:normal;font-size:12px;line-height:24px;text-align:center;color:#1b2530;overflow:hidden}.stacked i.grade-verified,.stacked i.grade-contradicted{color:#fff}
.meter{display:inline-block;width:120px;height:8px;background:var(--line);border-radius:4px;overflow:hidden;margin-right:6px}.meter i{display:block;height:100%;background:var(--accent)}
`
