/** A function that works once for each key, its first argument. */
export function once<Key, Rest extends unknown[], Value>(
  work: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new Map<Key, Value>()
  return (key, ...rest) => {
    if (!known.has(key)) known.set(key, work(key, ...rest))
    return known.get(key) as Value
  }
}
