/** The parts of an image reference. */
export interface Reference {
  registry: string
  repository: string
  /** A tag or a digest. */
  wanted: string
}

/** Splits a reference that target.ts accepted. A digest takes precedence over a tag. Without both, it does not assume `latest`. */
export function parseReference(text: string): Reference | undefined {
  const match = /^([^/]+)\/([^@:]+)(?::([^@]+))?(?:@(.+))?$/.exec(text)
  const wanted = match?.[4] ?? match?.[3]
  if (!match?.[1] || !match[2] || wanted === undefined) return undefined
  return { registry: match[1], repository: match[2], wanted }
}
