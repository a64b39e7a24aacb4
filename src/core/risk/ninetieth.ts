/** Standard deviations of a normal distribution to its ninetieth percentile. */
export const ninetieth = 1.2816
