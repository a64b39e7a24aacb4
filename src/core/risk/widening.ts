/** Correlation of the widenings of two values that share a cause: an assumption until finished cases show it. */
export const causeCorrelation = 0.3

/** Weights of the normal numbers of the cause and of the value itself in z = shared × z_cause + own × z_value. */
export const sharedPart = Math.sqrt(causeCorrelation)
export const ownPart = Math.sqrt(1 - causeCorrelation)
