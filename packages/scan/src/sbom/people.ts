import { replaceUnseen } from '@release-tools/base'
import type { BomAuthor, Supplier } from '@release-tools/evidence'

/** What metadata of a package says of one role: names, `Name <address>`, or an address. */
export interface Role {
  /** `Ada, Bob` */
  plain?: string | undefined
  /** `Ada <ada@example.org>, Bob` */
  addressed?: string | undefined
}

/**
 * Who supplies a package: of the first role that has a name, or else of the first one that has an address, which stands for the name.
 * Undefined if there is neither.
 */
export function supplierOf(...roles: Role[]): Supplier | undefined {
  const read = roles.map(({ plain = '', addressed = '' }) => {
    const texts = [plain, addressed].map(shown)
    return {
      names: texts.map(namesIn).find(name => name !== '' && name !== 'UNKNOWN'),
      email: texts.map(addressIn).findLast(email => email !== undefined),
      url: texts.map(urlIn).find(url => url !== undefined),
    }
  })
  const found = read.find(({ names }) => names !== undefined) ?? read.find(({ email }) => email !== undefined)
  const name = found?.names ?? found?.email
  if (found === undefined || name === undefined) return undefined
  const { email, url } = found
  return { name, ...(email === undefined ? {} : { email }), ...(url === undefined ? {} : { url }) }
}

/** Who publishes a release supplies it, unless its metadata says it. */
export function suppliedBy(author: BomAuthor | undefined): { supplier?: Supplier } {
  return author === undefined ? {} : { supplier: { name: author.name, url: author.url, isOrganisation: true } }
}

/** Text of a package, whose author may be hostile: one line without control characters, of at most 200 characters. */
export function shown(text: string): string {
  return replaceUnseen(text, () => ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()
}

function namesIn(text: string): string {
  const names = text
    .replace(/<[^>]*>|\(\s*https?:[^)]*\)/g, '')
    .replace(/\S+@\S+/g, '')
    .replace(/"/g, '')
    .split(',')
  return names
    .map(name => name.trim())
    .filter(Boolean)
    .join(', ')
}

/** The first address. */
function addressIn(text: string): string | undefined {
  return /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/.exec(text)?.[0]
}

/** `SUSE LLC <https://www.suse.com/>`, `Ada (https://example.org)`. */
function urlIn(text: string): string | undefined {
  const found = /[<(]\s*(https?:\/\/[^\s<>()]{1,200})[>)]/.exec(text)?.[1]
  return found === undefined ? undefined : publicUrl(found)
}

/** An address that others can use, without user name and password; undefined if it is none. */
export function publicUrl(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 1000 || !/^(?:git\+)?https?:\/\//.test(text) || !URL.canParse(text))
    return undefined
  const url = new URL(text.replace(/^git\+/, ''))
  url.username = ''
  url.password = ''
  return url.href
}
