import type { ReadMaterialModel } from '#app/ports.ts'
import { decodeMaterialModel } from '#contract/material-model.ts'
import { problemOfModel } from '#core/material/model-problem.ts'
import { readYamlFile } from './read-yaml-file.ts'

/** Reads a model file and puts it as a problem; every fault in it comes back. */
export const readMaterialModel: ReadMaterialModel = (file) => {
  const raw = readYamlFile(file)
  if (raw.kind === 'faults') return raw
  const model = decodeMaterialModel(raw.value, file)
  return model.kind === 'faults' ? model : { kind: 'ok', value: problemOfModel(model.value) }
}
