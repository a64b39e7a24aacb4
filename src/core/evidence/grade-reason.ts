import type { Claim, Grade } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'
import type { Voiced } from './voices-in.ts'

/** Why a claim has its grade, in a sentence. */
export function becauseOf(
  claim: Pick<Claim, 'basis' | 'kind'>,
  grade: Grade,
  voices: readonly Voiced[],
): Text {
  const speaking = voices.filter(({ sides }) => sides.includes('for'))
  const names = (of: readonly Voiced[]): Text => ({
    en: of.map(({ name }) => name).join('; '),
    zh: of.map(({ name }) => name).join('；'),
  })
  const known = names(speaking)
  switch (grade) {
    case 'contradicted': {
      const against = voices.filter(({ sides }) => sides.includes('against'))
      const said = names(against)
      return {
        en: `${against.length === 1 ? 'a source that was read speaks' : 'sources that were read speak'} against it: ${said.en}`,
        zh: `有已查阅的来源与之相悖：${said.zh}`,
      }
    }
    case 'unverified':
      return unverified[claim.basis]
    case 'single-source':
      return speaking.length === 0 ? calculated : singleReason(speaking[0] as Voiced, known)
    case 'corroborated':
      return claim.kind === 'forecast'
        ? {
            en: `a forecast, corroborated as announced by ${speaking.length} voices: ${known.en}`,
            zh: `属预测，作为“已宣布”有${speaking.length}个独立声音印证：${known.zh}`,
          }
        : {
            en: `${speaking.length} voices apart, none of them official: ${known.en}`,
            zh: `${speaking.length}个独立声音，均非官方：${known.zh}`,
          }
    case 'verified':
      return {
        en: `${speaking.length} voices apart, at least one of them official and not the claimant's: ${known.en}`,
        zh: `${speaking.length}个独立声音，其中至少一个为非主张方的官方来源：${known.zh}`,
      }
  }
}

/** Why nothing counts, by how the claim came to be known. */
const unverified: Readonly<Record<Claim['basis'], Text>> = {
  memory: {
    en: 'recalled: no document was opened for the value itself',
    zh: '凭记忆，未就该数值查阅文件',
  },
  assumption: { en: 'assumed: nobody states the value itself', zh: '属假设，无人陈述该数值' },
  read: { en: 'no source that was read speaks for it', zh: '没有已查阅的来源支持' },
  calculated: { en: 'calculated from what nobody was read on', zh: '由未经查阅的资料计算得出' },
}

const calculated: Text = {
  en: 'calculated, and no voice stands behind the figures it rests on',
  zh: '计算得出，所据数字无独立来源',
}

function singleReason({ counts, sources }: Voiced, known: Text): Text {
  const isOwn = counts.includes("the claimant's voice")
  const ids = sources.map(({ id }) => id)
  const repeats = ids.length > 1
  return {
    en: `one voice${isOwn ? ", the claimant's own" : ''}: ${known.en} (${ids.join(', ')}${repeats ? ', which repeat it' : ''})`,
    zh: `一个声音${isOwn ? '，即主张方本身' : ''}：${known.zh}（${ids.join('、')}${repeats ? '，均为转述' : ''}）`,
  }
}
