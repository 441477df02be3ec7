import { fileSize, sha256File } from '@release-tools/base'

/** `sha256:…` of the file of a database; undefined if it is not there. */
export async function databaseDigest(path: string): Promise<string | undefined> {
  return (await fileSize(path)) === undefined ? undefined : `sha256:${await sha256File(path)}`
}
