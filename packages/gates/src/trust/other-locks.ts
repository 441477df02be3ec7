import { at, isObject, listAt, Problem, type Table, textAt } from '@release-tools/base'
import { encodePart, type Origin, type Source } from '@release-tools/evidence'
import { withoutSecrets } from './python-locks.ts'

/** `Cargo.lock`; packages without a source are the repository's own. */
export function cargoOrigins(lock: Table, file: string): Origin[] {
  return listAt(lock, 'package')
    .filter(isObject)
    .flatMap(one => {
      const source = textAt(one, 'source')
      if (source === undefined) return []
      const [name = '', version = '', checksum] = ['name', 'version', 'checksum'].map(key => textAt(one, key))
      const digests = checksum === undefined ? [] : [`sha256:${checksum}`]
      return [{ purl: `pkg:cargo/${name}`, version, digests, from: crateSource(source), file }]
    })
}

/** https://doc.rust-lang.org/cargo/reference/registry-index.html */
const usualCrates = 'https://github.com/rust-lang/crates.io-index'

function crateSource(source: string): Source {
  const [, kind = '', address = ''] = /^(registry|sparse|git)\+([^?#]*)/.exec(source) ?? []
  if (kind === '' || kind === 'git') return { kind: 'direct', address: address === '' ? source : address }
  return { kind: 'index', address, ...(address.replace(/\/$/, '') === usualCrates && { usual: true }) }
}

/**
 * `package-lock.json` and `npm-shrinkwrap.json` since npm 7: https://docs.npmjs.com/cli/configuring-npm/package-lock-json. What lies outside of
 * `node_modules` is the repository's own, and a link leads there. Throws a Problem for an older one: its digests are SHA-1.
 */
export function npmOrigins(lock: unknown, file: string): Origin[] {
  const packages = at(lock, 'packages')
  if (!isObject(packages))
    throw new Problem(`read ${file}`, {
      found: 'it has no `packages`, as before npm 7: write it again with `npm install --package-lock-only`.',
      next: 'Use npm 7 or later.',
    })
  return Object.entries(packages).flatMap(([path, one]) => {
    const inside = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1]
    // A bundled one is in the archive of another, which has the digest.
    if (inside === undefined || at(one, 'link') === true || at(one, 'inBundle') === true) return []
    const name = textAt(one, 'name') ?? inside
    const digests = (textAt(one, 'integrity') ?? '').split(/\s+/).flatMap(hexOfIntegrity)
    const purl = `pkg:npm/${name.split('/').map(encodePart).join('/')}`
    return [
      { purl, version: textAt(one, 'version') ?? '', digests, from: npmSource(textAt(one, 'resolved'), name), file },
    ]
  })
}

/** `sha512-…` in base64. Of SHA-1, nothing counts. https://www.w3.org/TR/SRI/ */
function hexOfIntegrity(text: string): string[] {
  const [, hash = '', base64 = ''] = /^(sha256|sha512)-([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  const hex = Buffer.from(base64, 'base64').toString('hex')
  return hex.length === (hash === 'sha512' ? 128 : 64) ? [`${hash}:${hex}`] : []
}

/** A registry has its archives below `NAME/-/`. */
function npmSource(resolved: string | undefined, name: string): Source {
  if (resolved === undefined) return { kind: 'unsaid' }
  const address = withoutSecrets(resolved)
  const end = address.indexOf(`/${name}/-/`)
  return end < 0 ? { kind: 'direct', address } : { kind: 'index', address: address.slice(0, end) }
}
