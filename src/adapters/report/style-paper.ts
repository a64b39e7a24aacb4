/** A4: rows and pictures stay whole, heads repeat, tables under pictures stand open, pages are numbered. */
export const paperStyle = `
@page{size:A4;margin:13mm 12mm 15mm}@page{@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#55616e}}
@media print{:root{color-scheme:light;--ink:#1b2530;--soft:#4c5763;--line:#cfd6dc;--paper:#fff;--wash:#f1f4f6;--accent:#235a7c;--calm:#d5e0e7;--edge:#5b7a90;--critical:#8f2a17;--good:#246248;--warn:#7d5408}
body{font-size:9.5pt;line-height:1.4}main{max-width:none;padding:0}nav,.screen-only{display:none}h1{font-size:21pt}h2{font-size:15pt}h3{font-size:11pt;margin:14pt 0 4pt}
.scroll{overflow:visible}svg.wide{min-width:0}.verdict{grid-template-columns:repeat(3,auto);gap:10pt 14pt}.big{font-size:15pt}aside ul{columns:1}.verdict dl,aside ul,table,figcaption,caption,.legend,summary{font-size:8.5pt}small,.chip{font-size:7.5pt}
section{margin-top:22pt}#monday{margin-top:14pt}#schedule,#chain,#duties{break-before:page}
th,td{padding:3.5pt 9pt 3.5pt 0}tbody th{min-width:70pt}h2,h3,.lead,.legend,summary{break-after:avoid}figcaption{break-before:avoid}tr,svg,aside,li,.verdict>div{break-inside:avoid}thead{display:table-header-group}tbody tr:nth-child(-n+2){break-before:avoid}
.numbers tbody th{width:26%}.numbers td.text:last-child{width:24%}.facts{grid-template-columns:repeat(4,auto)}.facts dd{font-size:12pt}.facts dt{font-size:8pt}details.numbers::details-content{content-visibility:visible;display:block;height:auto}details:not([open]):not(.numbers){margin:4pt 0}a{color:inherit;text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
