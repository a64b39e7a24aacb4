import { aligned } from '#adapters/report/aligned.ts'
import { type Voice, voiceOf } from '#adapters/report/voice.ts'
import type { RenderTwin } from '#app/ports.ts'
import type { TwinReport } from '#core/model/twin-report.ts'

/** Corridor against market as plain text: the difference, its levers, what it rests on, what the others lose, and the findings. */
export const renderTwin: RenderTwin = (report, language) => {
  const voice = voiceOf(language)
  const { word, say, pair, date, days, money } = voice
  const { comparison } = report
  const { corridor, marketOnly, differenceDays, differenceCost } = comparison
  const side = (name: string, { finish }: typeof corridor): string[] => [
    word(name),
    ...[finish.planned, finish.p10, finish.p50, finish.p90].map(date),
  ]
  return [
    `${say(report.application.name)} · ${say(report.corridor.name)}`,
    word('notAffiliated'),
    '',
    ...aligned([
      ['', word('planned'), 'P10', 'P50', 'P90'],
      side('corridor', corridor),
      side('marketOnly', marketOnly),
    ]),
    pair(
      word('gain'),
      `P10 ${days(differenceDays.p10)} · P50 ${days(differenceDays.p50)} · P90 ${days(differenceDays.p90)} · ${money(differenceCost.p50)} (${word('samples', comparison.samples)})`,
    ),
    '',
    ...leverLines(report, voice),
    '',
    pair(
      word('restsOnAssumptions'),
      `P50 ${days(report.base.days.p50)} (${word('samples', report.samples)})`,
    ),
    ...aligned([
      ['', 'P10', 'P50', 'P90', word('moves')],
      ...report.assumptions.map((line) => [
        say(line.name),
        ...[line.days.p10, line.days.p50, line.days.p90].map((value) => days(value)),
        days(line.moves, true),
      ]),
    ]),
    '',
    ...othersLines(report, voice),
    '',
    word('findings'),
    ...comparison.findings.map(
      ({ direction, words, value, context }) =>
        `  ${pair(word(`direction-${direction}`), `${say(words)} · ${say(value)} · ${say(context)}`)}`,
    ),
  ]
}

function leverLines({ comparison }: TwinReport, { word, say, days, money, pair }: Voice): string[] {
  return [
    word('leversOneByOne', comparison.leverSamples),
    ...aligned([
      ['', word('onFirst'), word('offLast'), word('shapleyShare'), word('inMoney')],
      ...comparison.levers.map((line) => [
        say(line.name),
        ...(line.inUse
          ? [
              days(line.firstDays),
              days(line.lastDays),
              `${days(line.days.p50)} (${days(line.days.p10)} – ${days(line.days.p90)})`,
              money(line.money),
            ]
          : [word('notInUse'), '–', '–', '–']),
      ]),
    ]),
    ...comparison.levers.flatMap((line) =>
      line.inUse ? [] : [`  ${pair(say(line.name), say(line.why))}`],
    ),
  ]
}

function othersLines(report: TwinReport, { word, say, days, pair }: Voice): string[] {
  const { others, why } = report
  if (others === null) return [pair(word('othersDelay'), why ? say(why) : '')]
  const shown = (value: number | null) => (value === null ? word('noPlan') : days(value, true))
  return [
    word('othersBeside', others.weight, others.samples),
    ...aligned([
      ['', word('planned'), 'P50'],
      ...others.lines.map(({ name, plannedDays, p50Days }) => [
        say(name),
        shown(plannedDays),
        shown(p50Days),
      ]),
    ]),
    `  ${word('gainedLost', days(others.gainedDays), days(others.lostDays))}`,
  ]
}
