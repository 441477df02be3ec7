/** What to do with each kind of a union: one function for each. */
type Cases<V extends { kind: string }> = { [K in V['kind']]: (value: Extract<V, { kind: K }>) => unknown }

/**
 * Calls the case of the value's kind. Every kind has one, so the compiler names each place that a new kind concerns. A comparison
 * with one kind would treat a third kind like the second.
 */
export function byKind<V extends { kind: string }, const C extends Cases<V>>(
  value: V,
  cases: C,
): ReturnType<C[V['kind']]> {
  const called: (value: never) => unknown = cases[value.kind as V['kind']]
  return called(value as never) as ReturnType<C[V['kind']]>
}
