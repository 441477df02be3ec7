import { at, textAt, textsAt } from '@release-tools/base'

/** How the database of a package manager says what its packages need and offer. */
interface Database {
  /** Each entry is a list of alternatives. */
  needs: (metadata: unknown) => string[][]
  offers: (metadata: unknown) => string[]
}

/** `debconf (>= 0.5) | debconf-2.0`, `python3:any`: https://www.debian.org/doc/debian-policy/ch-relationships.html */
const debName = (text: string) => text.replace(/[\s(:].*$/s, '')
/** `so:libc.musl-x86_64.so.1`, `musl>=1.2`, `pc:zlib=1.2`: https://wiki.alpinelinux.org/wiki/Apk_spec */
const apkName = (text: string) => text.replace(/[<>=~].*$/s, '')

const deb: Database = {
  needs: metadata =>
    [...textsAt(metadata, 'preDepends'), ...textsAt(metadata, 'depends')].map(one =>
      one.split('|').map(text => debName(text.trim())),
    ),
  offers: metadata => textsAt(metadata, 'provides').map(debName),
}

/** By syft's type of metadata. */
const databases: Record<string, Database> = {
  'dpkg-db-entry': deb,
  'apk-db-entry': {
    // What is excluded by `!` is not needed.
    needs: metadata =>
      textsAt(metadata, 'pullDependencies').flatMap(one => (one.startsWith('!') ? [] : [[apkName(one)]])),
    offers: metadata => textsAt(metadata, 'provides').map(apkName),
  },
  'rpm-db-entry': {
    // What rpm itself must be able to do is no package: https://rpm.org/docs/latest/manual/dependencies
    needs: metadata =>
      textsAt(metadata, 'requires').flatMap(one => (one.startsWith('rpmlib(') ? [] : [[one.replace(/\s.*$/s, '')]])),
    offers: metadata => textsAt(metadata, 'provides').map(one => one.replace(/\s.*$/s, '')),
  },
}

/**
 * The packages of which all dependencies are known: the database of their package manager says what they need, and something in it offers
 * each of these. `refOf` gives the reference of a package of syft. In bytewise order.
 */
export function completeOf(artifacts: unknown[], refOf: (artifact: unknown) => string | undefined): string[] {
  const offered = new Map<string, Set<string>>()
  const read = artifacts.flatMap(artifact => {
    const type = textAt(artifact, 'metadataType') ?? ''
    const database = Object.hasOwn(databases, type) ? databases[type] : undefined
    return database === undefined ? [] : [{ artifact, type, database, metadata: at(artifact, 'metadata') }]
  })
  for (const { artifact, type, database, metadata } of read) {
    const offers = offered.get(type) ?? new Set()
    offered.set(type, offers.add(textAt(artifact, 'name') ?? ''))
    for (const name of database.offers(metadata)) offers.add(name)
  }
  const complete = read.filter(({ type, database, metadata }) =>
    database.needs(metadata).every(names => names.some(name => offered.get(type)?.has(name))),
  )
  return [...new Set(complete.flatMap(({ artifact }) => refOf(artifact) ?? []))].sort()
}
