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
    // What rpm itself must be able to do is not a package: https://rpm.org/docs/latest/manual/dependencies
    needs: metadata =>
      textsAt(metadata, 'requires').flatMap(one => (one.startsWith('rpmlib(') ? [] : [[one.replace(/\s.*$/s, '')]])),
    offers: metadata => textsAt(metadata, 'provides').map(one => one.replace(/\s.*$/s, '')),
  },
}

/** What the database of a package manager says of one package. */
export interface DeclaredDependencies {
  /** Packages depend on others of the same database only. */
  database: string
  needs: string[][]
  /** Its own name, and what else it stands for. */
  offers: string[]
}

/** What a package of syft declares; undefined if no database says all that it needs. */
export function declaredBy(artifact: unknown): DeclaredDependencies | undefined {
  const type = textAt(artifact, 'metadataType') ?? ''
  const database = Object.hasOwn(databases, type) ? databases[type] : undefined
  if (database === undefined) return undefined
  const metadata = at(artifact, 'metadata')
  const offers = [textAt(artifact, 'name') ?? '', ...database.offers(metadata)]
  return { database: type, needs: database.needs(metadata), offers }
}

/**
 * The packages of which all dependencies are known, by their references, in bytewise order: the database of their package manager says what they need,
 * and something in it offers each of these.
 */
export function completeOf(packages: [ref: string, declared: DeclaredDependencies | undefined][]): string[] {
  const offered = new Map<string, Set<string>>()
  for (const [, declared] of packages) {
    if (declared === undefined) continue
    const offers = offered.get(declared.database) ?? new Set()
    offered.set(declared.database, offers)
    for (const name of declared.offers) offers.add(name)
  }
  const complete = packages.filter(([, declared]) =>
    declared?.needs.every(names => names.some(name => offered.get(declared.database)?.has(name))),
  )
  return [...new Set(complete.map(([ref]) => ref))].sort()
}
