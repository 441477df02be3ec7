import type { Permissions } from './access.ts'

/** A GitHub App that is installed in the repository. */
export interface App {
  /** Its id or client id. */
  id: string
  /** In PEM form. */
  publicKey: string
  permissions: Permissions
}
