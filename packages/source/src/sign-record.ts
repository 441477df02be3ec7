import { type SourceRecord, sourceRecordStatement } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { type SigningOptions, signStatement } from '@release-tools/sign'

/** Signs a record of a push, and verifies the signature. Returns the file that is kept: a bundle (DSSE) as one line of JSON. Throws a Problem. */
export async function signRecord(record: SourceRecord, options: SigningOptions, host: Host): Promise<Buffer> {
  const statement = sourceRecordStatement(record)
  const bundle = await signStatement(statement, options, host, `sign the record of ${record.after}`, record.ref)
  return Buffer.from(`${bundle}\n`)
}
