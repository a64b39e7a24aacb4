import type { ReadForms } from '#app/ports.ts'
import { decodeForm } from '#contract/form.ts'
import { collectFolder, createCollector, settle } from './collector.ts'

/** The forms of a catalog folder by id, in the order of their ids, or every fault in them. */
export const readForms: ReadForms = (folder) => {
  const into = createCollector(folder)
  const forms = collectFolder(into, 'forms', decodeForm)
  return settle(into, () => Object.values(forms))
}
