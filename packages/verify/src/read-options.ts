/** How servers are read. */
export interface ReadOptions {
  github?: {
    /** Address of the API. Defaults to that of github.com, or of the server that the target names. */
    api?: string
    /** The token for a server (`github.com`, or another host); undefined if there is none. Public releases need none. */
    token?: (host: string) => string | undefined
  }
  /** Address of the simple API of a package index. Defaults to PyPI. */
  indexUrl?: string
}
