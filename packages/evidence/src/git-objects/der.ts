/** One element of DER (X.690): its tag, its content, and all its bytes. */
export interface DerElement {
  tag: number
  content: Buffer
  whole: Buffer
}

/** Most elements of one: a signature of gitsign has about ten in any. */
const mostElements = 1000

/** The elements that stand one after another. Throws a RangeError for what is not DER. */
function derElements(data: Buffer): DerElement[] {
  const found: DerElement[] = []
  for (let start = 0; start < data.length; ) {
    const [head, length] = lengthAt(data, start + 1)
    const end = head + length
    if (end > data.length || found.length >= mostElements) throw new RangeError('it is not DER')
    const whole = data.subarray(start, end)
    found.push({ tag: data[start] ?? 0, content: data.subarray(head, end), whole })
    start = end
  }
  return found
}

/** The only element of some bytes. */
export function derElement(data: Buffer): DerElement {
  const [element, ...more] = derElements(data)
  if (element === undefined || more.length > 0) throw new RangeError('it is not one element of DER')
  return element
}

/** The elements inside one that must have the tag: 0x30 for a sequence. */
export function inside(element: DerElement | undefined, tag: number): DerElement[] {
  if (element?.tag !== tag) throw new RangeError(`it lacks an element with the tag ${tag}`)
  return derElements(element.content)
}

/** An object identifier in hex, as certificates and signatures have it. */
export function oidOf(element: DerElement | undefined): string {
  if (element?.tag !== 0x06) throw new RangeError('it lacks an identifier')
  return element.content.toString('hex')
}

/** The start of the content, and its length. Lengths have their shortest form. */
function lengthAt(data: Buffer, at: number): [start: number, length: number] {
  const first = data[at]
  if (first === undefined) throw new RangeError('it ends too early')
  if (first < 0x80) return [at + 1, first]
  const count = first & 0x7f
  if (count < 1 || count > 3 || at + 1 + count > data.length) throw new RangeError('it is not DER')
  const length = data.readUIntBE(at + 1, count)
  if (length < 0x80 || (count > 1 && length < 2 ** (8 * (count - 1)))) throw new RangeError('it is not DER')
  return [at + 1 + count, length]
}
