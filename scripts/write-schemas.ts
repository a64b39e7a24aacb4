import { join } from 'node:path'
import { writeFilesWhole } from '#adapters/files/write-files-whole.ts'
import { applicationJsonSchema } from '#contract/application-json-schema.ts'
import { ledgerFileJsonSchema } from '#contract/ledger-file-json-schema.ts'
import { materialModelJsonSchema } from '#contract/material-model-json-schema.ts'
import { planJsonSchema } from '#contract/plan-json-schema.ts'
import { portfolioJsonSchema } from '#contract/portfolio-json-schema.ts'

/** Writes the published schemas from the ones in force. */
writeFilesWhole(join(import.meta.dirname, '..', 'docs', 'schema'), {
  'application.schema.json': `${JSON.stringify(applicationJsonSchema(), null, 2)}\n`,
  'ledger-file.schema.json': `${JSON.stringify(ledgerFileJsonSchema(), null, 2)}\n`,
  'material-model.schema.json': `${JSON.stringify(materialModelJsonSchema(), null, 2)}\n`,
  'plan.schema.json': `${JSON.stringify(planJsonSchema(), null, 2)}\n`,
  'portfolio.schema.json': `${JSON.stringify(portfolioJsonSchema(), null, 2)}\n`,
})
