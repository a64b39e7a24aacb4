import type { Html } from './html.ts'
import { chartStyle } from './style-charts.ts'
import { pageStyle } from './style-page.ts'
import { paperStyle } from './style-paper.ts'

/** The look of the report: one column, calm type, light, dark and paper. */
export const style: Html = { markup: pageStyle + chartStyle + paperStyle }
