declare const unit: unique symbol

/** A plain number at run time, a distinct type at compile time. */
export type Quantity<Name extends string> = number & { readonly [unit]: Name }
