/** An attack, the test that makes it (its file and its title), and how the reason begins by which it is refused. */
export type Attack = [attack: string, file: string, title: string, reason: string]

const fetched = 'packages/cli/test/fetch/fetch.test.ts'
const stores = 'packages/archive/testing/store-refusals.ts'
const s3Versions = 'packages/archive/test/stores/s3.integration.test.ts'
const s3Refusals = 'packages/archive/test/stores/s3-refusals.integration.test.ts'
const s3Exchange = 'packages/archive/test/stores/s3/exchange.test.ts'
const branch = 'packages/archive/test/stores/branch-listing.test.ts'
const copies = 'packages/archive/test/listing-copies.test.ts'
const rewritten = 'a branch that was set back, or made again, is refused, and so is one whose files were changed'

/** What an archive withstands: a part of the table in attack-table.test.ts. */
export const attacksOnArchives: Attack[] = [
  [
    'an older release under the tag of a newer one, in a store',
    fetched,
    'what the store calls v1.3.0 is not verified if it is the release v1.2.0',
    'NOT VERIFIED',
  ],
  [
    'a changed copy of a release in a store',
    fetched,
    'a release of another signer is not verified, and neither is a copy that was changed',
    'find out who changed it here.',
  ],
  [
    'a record in a store that names a file outside',
    stores,
    'refuses a record that is damaged, huge, of another part, or names a place outside',
    "name: '../../outside'",
  ],
  [
    'other bytes under a name that a store keeps',
    stores,
    'refuses other bytes under a name that it keeps, and changes nothing',
    'await refuses(store.put(part, others, nothing), store)',
  ],
  [
    'a delete marker that hides an archived release',
    s3Versions,
    'a file that a delete marker hides is found, named, and given back',
    'is hidden by a delete marker',
  ],
  [
    'a newer version over an archived file or its record',
    s3Versions,
    'a newer version of a file or of a record replaces nothing',
    'is hidden by a newer version, ',
  ],
  [
    'a store that would replace files, because it ignores the condition that a name is free',
    s3Versions,
    'a store that ignores If-None-Match is refused',
    'it ignores If-None-Match: it wrote the same name twice, and would replace files.',
  ],
  [
    'a lock that the store took and does not show',
    s3Refusals,
    'a login without %j is told what it lacks',
    'the store took the file, and shows no such lock.',
  ],
  [
    'a lock of which a store shows only a part',
    'packages/archive/test/stores/s3/lock.test.ts',
    'nothing is said of a lock of which the store shows only a part, or that it does not show',
    'the store shows only a part of the lock',
  ],
  [
    'a list of a store that has no end',
    s3Exchange,
    'a list that goes on at %s is neither believed nor followed for good',
    'the store says that its list goes on, and not after which name.',
  ],
  [
    'a store that uses the identity of the run at AWS',
    s3Exchange,
    'a store other than AWS gets an identity token for its host, and one that gives no credentials is a Problem',
    "expect(audiences).toEqual(['127.0.0.1'])",
  ],
  [
    'a server that redirects a download to get the login',
    'packages/host/test/http/download.test.ts',
    'what may be a secret stays with the server that it is for, and what is wanted goes along',
    "[own, own, [undefined, undefined, 'text/plain']]",
  ],
  ['a metadata branch whose history was replaced', branch, rewritten, 'does not come after'],
  ['a file of a metadata branch that was changed later', branch, rewritten, 'SHA256SUMS is not what it was at'],
  [
    'a metadata branch that was deleted, or made again with a listing of its own',
    copies,
    'a branch that was deleted, set back or made again is found by the copies of its listing',
    'listing.yaml is not that of listing 2 in directory:tape',
  ],
]
