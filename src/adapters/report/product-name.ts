import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Text } from '#core/model/text.ts'
import type { Reader } from './reader.ts'

/** The product's name as the application gives it; the application's id where it gives none. */
export function productName({ plan, say }: Reader<PlanDocument>): string {
  const product = plan.application.product as { readonly name?: Text } | undefined
  return product?.name ? say(product.name) : plan.application.id
}
