import { list, object, type Shape, type ShapeOf, text, WrongShape, withDefault } from '@release-tools/base'

// The key of a policy about sources. docs/schema/policy.v1.json has the same rules.

/** The beginning of the address of an index, or of the names of images: `https://packages.example.org/simple`, `registry.example.org/acme`. */
const source: Shape<string> = (value, at) => {
  const read = text(value, at)
  if (/^(?:https:\/\/)?[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?(?:\/[A-Za-z0-9._~-]+)*\/?$/.test(read)) return read
  throw new WrongShape(
    `${JSON.stringify(at)} is ${JSON.stringify(read)}, which is not an index like https://packages.example.org/simple, and no registry like registry.example.org/acme.`,
    at,
  )
}

/** `trust`: what is official besides the usual indexes, and what a person may accept. Everything else is of a third party. */
export const trustRules = object({
  official: withDefault(list(source, 1000), []),
  community: withDefault(list(source, 1000), []),
})

export type TrustRules = ShapeOf<typeof trustRules>
