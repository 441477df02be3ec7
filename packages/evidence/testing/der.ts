/** One DER element (X.690): its tag, its length, its content. */
export function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

export const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts)
export const octets = (...parts: Uint8Array[]) => der(0x04, ...parts)
export const utf8 = (text: string) => der(0x0c, Buffer.from(text))
export const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content)
/** A positive number. Only one that would read as negative begins with a zero. */
export const integer = (content: Uint8Array) => der(0x02, Buffer.alloc((content[0] ?? 0) >> 7), content)

/** `1.3.6.1.4.1.57264.1.8` */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(number: number): number[] {
  const digits = [number & 0x7f]
  for (let left = number >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80)
  return digits
}

/** A time until 2049. */
export function time(date: Date): Buffer {
  return der(0x17, Buffer.from(date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '').slice(2)))
}

/** An extension of a certificate (RFC 5280 §4.1). */
export function extension(id: string, value: Uint8Array, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [der(0x01, Buffer.from([0xff]))] : []), octets(value))
}

/** A distinguished name with a common name only. */
export function commonName(name: string): Buffer {
  return sequence(der(0x31, sequence(oid('2.5.4.3'), utf8(name))))
}
