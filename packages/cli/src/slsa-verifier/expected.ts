import type { Expected } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { inputsOf, lastOf } from './flags.ts'

/** What the flags ask of the provenance of something with this digest. A flag that is given but empty is a demand too. */
export function expectedOf(given: Given, digest: string): Expected {
  return {
    digest,
    sourceUri: lastOf(given, 'source-uri') ?? '',
    branch: lastOf(given, 'source-branch'),
    tag: lastOf(given, 'source-tag'),
    versionedTag: lastOf(given, 'source-versioned-tag'),
    builderId: lastOf(given, 'builder-id'),
    inputs: inputsOf(given),
  }
}
