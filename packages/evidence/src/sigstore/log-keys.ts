import type { KeyObject } from 'node:crypto'
import { materialOf, type TrustedRoot } from './trusted-root.ts'

/** A transparency log, as a trusted root knows it. */
export interface LogKey {
  /** Address, without a slash at its end. */
  url: string
  /** By what bundles and records name it, in lower-case hex. The first four bytes name its key in checkpoints. */
  ids: string[]
  key: KeyObject
}

/** The logs of a trusted root, also those that are closed: they still answer for what they took. */
export function logKeys(root: TrustedRoot): LogKey[] {
  const { tlogs } = materialOf(root)
  return root.tlogs.flatMap((log, index) => {
    const key = tlogs[index]?.publicKey
    if (key === undefined) return []
    const ids = [log.logId, log.checkpointKeyId].flatMap(id => (id === undefined ? [] : [id.keyId.toString('hex')]))
    return [{ url: log.baseUrl.replace(/\/+$/, ''), ids, key }]
  })
}
