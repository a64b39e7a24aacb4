import { closeSync, openSync, writeSync } from 'node:fs'

/** A kind of document with its header, if any, and its records by number; the same number gives the same record. */
export interface GeneratedKind {
  readonly format: string
  readonly records: { readonly header: string; readonly line: (number: number) => string }
}

/**
 * Registers as they come: of FollowTheMoney entities three in five are persons and addresses, which are left out; of an index of
 * deeds every hundredth row has no registration number.
 */
export const generated: readonly GeneratedKind[] = [
  { format: 'ftm', records: { header: '', line: entityLine } },
  {
    format: 'leases',
    records: {
      header: '地块编号,出让方,受让方,土地面积（亩）,起始日期,出让年限,土地用途,登记号,备注\n',
      line: leaseLine,
    },
  },
]

/** Writes so many megabytes of records, piece by piece. */
export function writeGenerated(
  file: string,
  { header, line }: GeneratedKind['records'],
  megabytes: number,
): void {
  const open = openSync(file, 'w')
  let [block, written, number] = [header, 0, 0]
  while (written < megabytes * 1024 * 1024) {
    while (block.length < 1 << 16) {
      block += line(number)
      number += 1
    }
    written += writeSync(open, block)
    block = ''
  }
  closeSync(open)
}

function entityLine(number: number): string {
  const id = `generated-${number}`
  const about = { datasets: ['generated'], referents: [`old-${number}`], last_change: '2026-01-02' }
  if (number % 5 < 3) {
    const properties = { full: [`示意路 ${number} 号`, `${number} Example Road`], country: ['cn'] }
    return `${JSON.stringify({ id, schema: 'Address', properties, ...about })}\n`
  }
  if (number % 5 === 3) {
    const properties = { owner: [`generated-${number + 1}`], asset: [`generated-${number - 4}`] }
    return `${JSON.stringify({ id, schema: 'Ownership', properties, ...about })}\n`
  }
  const properties = {
    name: [`示意磁材 ${number} 有限公司`, `Example Magnets ${number}`],
    registrationNumber: [`${number}`],
    incorporationDate: ['2012-06-30'],
    notes: ['A company made up for a benchmark, with a note of the length that registers have.'],
  }
  return `${JSON.stringify({ id, schema: 'Company', properties, ...about })}\n`
}

function leaseLine(number: number): string {
  const registration = number % 100 === 0 ? '' : `示意登-${number}`
  const cells = [
    `示意-${number}`,
    '示意区自然资源局',
    `示意磁材 ${number} 有限公司`,
    `${(number % 400) + 1}`,
  ]
  const note = '为基准测试生成的记录，不涉及任何真实地块；四至、界址点与宗地附图另见登记簿。'
  return `${[...cells, '2025年3月1日', '50年', '工业用地', registration, note].join(',')}\n`
}
