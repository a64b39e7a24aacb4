import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { declaredOrigins } from './find-origin.ts'
import { joinOrigins } from './join-origins.ts'

const keysOf = (text: string) => declaredOrigins(text).map(({ key }) => key)

test('the number of an announcement is one origin in both languages and every usual form', () => {
  for (const text of [
    '商务部公告2025年第18号 公布对部分中重稀土实施出口管制',
    '商务部 海关总署公告2025第18号',
    '商务部公告〔2025〕18号',
    'MOFCOM Announcement No. 18 of 2025 on export control',
    'Ministry of Commerce & General Administration of Customs Announcement 2025 No. 18',
    'What No. 18 of 2025 of the Ministry of Commerce means for buyers',
  ])
    assert.deepEqual(keysOf(text), ['announcement/cn-mofcom/2025/18'], text)
})

test('the same number of another authority, year or kind of document is another origin', () => {
  assert.deepEqual(keysOf('海关总署公告2025年第18号'), ['announcement/cn-customs/2025/18'])
  assert.deepEqual(keysOf('商务部公告2024年第18号'), ['announcement/cn-mofcom/2024/18'])
  assert.deepEqual(keysOf('国务院令2025年第18号'), ['order/cn-state-council/2025/18'])
})

test('a number in the heading goes before those that the text refers to; several without one are none', () => {
  assert.deepEqual(keysOf('商务部公告2025年第61号\n\n另见商务部公告2025年第18号。'), [
    'announcement/cn-mofcom/2025/61',
  ])
  assert.deepEqual(keysOf('稀土周报\n商务部公告2025年第61号、商务部公告2025年第18号'), [])
})

test('a number that a text reports the issue of is its origin, a number in passing is not', () => {
  const issued = 'Summary\n\nThe Ministry of Commerce issued Announcement No. 62 of 2025 on'
  assert.deepEqual(keysOf(issued), ['announcement/cn-mofcom/2025/62'])
  const inPassing = 'A plant opens\n\nMOFCOM Announcement No. 62 of 2025 applies to its goods.'
  assert.deepEqual(keysOf(inPassing), [])
})

test('a number of nobody is no origin', () => {
  assert.deepEqual(keysOf('公告2025年第18号'), [])
})

test('the address given as the source is an origin, however it is written; an address in passing is none', () => {
  const key = 'address/example.org/notice/7'
  assert.deepEqual(keysOf('Report\nSource: https://www.Example.org/notice/7/?utm_source=x#top'), [
    key,
  ])
  assert.deepEqual(keysOf('报道\n原文链接：http://example.org/notice/7。'), [key])
  assert.deepEqual(keysOf('报道\n来源\n\n- https://example.org/notice/7'), [])
  assert.deepEqual(keysOf('Report\n*Source: the ministry*\nhttps://example.org/notice/7'), [key])
  assert.deepEqual(keysOf('See https://example.org/notice/7 for more'), [])
  assert.deepEqual(keysOf('Resources: https://example.org/notice/7'), [])
  assert.deepEqual(keysOf('Sources: https://example.org/a and\nSource: https://example.org/b'), [])
})

test('a wire service is an origin where it is credited, not where it is written about', () => {
  assert.deepEqual(keysOf('新华社北京4月9日电 某基地启用'), ['wire/xinhua'])
  assert.deepEqual(keysOf('BEIJING, Dec. 20 (Xinhua) -- A base opened'), ['wire/xinhua'])
  assert.deepEqual(keysOf('来源：路透社'), ['wire/reuters'])
  assert.deepEqual(keysOf('Reuters opened an office'), [])
  assert.deepEqual(keysOf('Output fell by approximately a tenth'), [])
})

const document = (id: string, text: string) => ({ id, text })

test('a document that declares two origins joins those that declare one of them', () => {
  const { groups, origins } = joinOrigins([
    document('a', 'MOFCOM Announcement No. 61 of 2025'),
    document('b', 'Summary\nSource: https://example.org/61'),
    document('c', '商务部公告2025年第61号\n来源：https://example.org/61'),
    document('d', 'Summary\nSource: https://example.org/62'),
  ])
  assert.equal(origins, 2)
  assert.deepEqual(
    groups.map(({ key, documents }) => [key, documents.map(({ id }) => id)]),
    [
      ['address/example.org/62', ['d']],
      ['announcement/cn-mofcom/2025/61', ['a', 'b', 'c']],
    ],
  )
})

test('texts that are the same word for word are a hint and are joined by nothing', () => {
  const text = 'A plant for magnets opened and will make three thousand tonnes'
  const { groups, undeclared, hints } = joinOrigins([document('a', text), document('b', text)])
  assert.deepEqual(groups, [])
  assert.deepEqual(undeclared, ['a', 'b'])
  assert.deepEqual(hints, [{ left: 'a', right: 'b', similarity: 1 }])
})

test('every document is counted once, in whatever order they come', () => {
  const texts = fc.constantFrom(
    '商务部公告2025年第61号',
    'MOFCOM Announcement No. 61 of 2025\nSource: https://example.org/61',
    'Source: https://example.org/61',
    'Nothing declared here at all',
    '新华社赣州12月20日电',
  )
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 12 }), (drawn) => {
      const documents = drawn.map((text, at) => document(`d${String(at).padStart(2, '0')}`, text))
      const found = joinOrigins(documents)
      assert.deepEqual(joinOrigins(documents.toReversed()), found)
      const all = [
        ...found.groups.flatMap(({ documents: of }) => of.map(({ id }) => id)),
        ...found.undeclared,
      ]
      assert.deepEqual(
        all.sort(),
        documents.map(({ id }) => id),
      )
      assert.ok(found.origins <= documents.length)
    }),
    { seed: 1, numRuns: 100 },
  )
})
