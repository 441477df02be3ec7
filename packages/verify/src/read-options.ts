import type { Variables } from '@release-tools/host'

/** A person waits: three attempts within two seconds. A limit that lasts longer than a minute is told instead. */
export const patience = { attempts: 3, baseMs: 500, maxMs: 60_000 }

/** The index that was named, or what pip would read. An address with a password is for neither a command line nor an input. */
export function indexFor(named: string | undefined, env: Variables): Pick<ReadOptions, 'indexUrl'> {
  const indexUrl = named ?? env.PIP_INDEX_URL
  return indexUrl === undefined || indexUrl === '' ? {} : { indexUrl }
}

/** How servers are read. */
export interface ReadOptions {
  github?: {
    /** Address of the API. Defaults to that of github.com, or of the server that the target names. */
    api?: string
    /** The token for a server (`github.com`, or another host); undefined if there is none. Public releases need none. */
    token?: (host: string) => string | undefined
  }
  /** Path of the signature of a model. Defaults to `model.sig` in its directory, then `NAME.sig` beside it. */
  signature?: string
  /** Address of the simple API of a package index. Defaults to PyPI. */
  indexUrl?: string
}
