import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { factsOfBundle } from '../../src/events/bundle-facts.ts'
import { renderEvents, type SigningEvent } from '../../src/events/signing-event.ts'
import { gpgDir } from '../../src/release/gpg-signatures.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { keyPair } from '../../testing/bundles.ts'
import { signingEvent } from '../../testing/events.ts'
import { keySigning, manifestOf, seal, signedRelease, type TestRelease } from '../../testing/release.ts'
import { fingerprintOf, newKey, signature } from '../openpgp/keys.ts'

const { privateKey, publicKey } = keyPair()
const signing = keySigning(privateKey)
const trust = { signers: [{ kind: 'key' as const, publicKey }] }
let release: TestRelease
const files: Record<string, string> = {}
/** The true records: of provenance, image, and of the manifest beside the release. */
let events: { provenance: SigningEvent; image: SigningEvent; manifest: SigningEvent }

const eventOf = (bundle: string): SigningEvent => {
  const { service, predicateType, ...event } = signingEvent()
  return { ...event, ...factsOfBundle(bundle, { kind: 'key', publicKey }) }
}

beforeAll(async () => {
  release = await signedRelease(signing, trust)
  const manifest = (await readFile(join(release.directory, 'manifest.yaml'), 'utf8')).matchAll(/path: "?([^"\n]+)"?/g)
  for (const [, path = ''] of manifest)
    if (path !== 'signing-events.jsonl') files[path] = await readFile(join(release.directory, path), 'utf8')
  const text = (path: string) => readFile(join(release.directory, path), 'utf8')
  events = {
    provenance: eventOf((await text('provenance.intoto.jsonl')).trim()),
    image: eventOf((await text('images/app/signature.sigstore.json')).trim()),
    manifest: eventOf(await text('manifest.yaml.sigstore.json')),
  }
})

/** The check of the records in the release, and of those beside it. */
async function checked(own: SigningEvent[] | undefined, last?: SigningEvent[]) {
  const all = own === undefined ? files : { ...files, 'signing-events.jsonl': renderEvents(own) }
  if (own !== undefined)
    await writeFile(join(release.directory, 'signing-events.jsonl'), all['signing-events.jsonl'] ?? '')
  await seal(release, manifestOf(all), signing)
  const beside = join(release.root, 'release-signing-events.jsonl')
  await writeFile(beside, renderEvents(last ?? []))
  const { checks, files: found } = await verifyRelease(release.directory, trust)
  expect(found.filter(({ status }) => status === 'fail')).toEqual([])
  return checks.find(({ name }) => name === 'signing events')
}

test('records of all signatures pass, and what has none is named', async () => {
  expect(await checked([events.provenance, events.image])).toEqual({
    name: 'signing events',
    status: 'pass',
    detail:
      '2 signatures are recorded; each was compared with the signature itself. No record of: manifest.yaml.sigstore.json, release-v1.2.0.tar.gz.sigstore.json, verification-summary.intoto.jsonl.',
  })
  const { status, detail } = (await checked([events.provenance], [events.manifest])) ?? {}
  expect([status, detail]).toEqual([
    'pass',
    // The manifest has been signed again since.
    expect.stringMatching(
      /^2 signatures are recorded; 1 of them was compared with the signature itself\. Not about anything in this release: sha256:[0-9a-f]{64}\. No record of: images\/app\/signature\.sigstore\.json, manifest\.yaml\.sigstore\.json, release-v1\.2\.0\.tar\.gz\.sigstore\.json and 1 more\.$/,
    ),
  ])
})

test('a record of something that is not in the release is named, and one about a file of it is not', async () => {
  const other = signingEvent({ signature: { sha256: sha256('other') } })
  const artifact = Object.entries(files).find(([path]) => path.endsWith('.whl'))
  const about = signingEvent({
    signature: { sha256: sha256('about') },
    subjects: [{ name: 'widget.whl', digest: { sha256: sha256(artifact?.[1] ?? '') } }],
  })
  const { status, detail } = (await checked([events.provenance, events.image, other, about])) ?? {}
  expect([status, detail]).toEqual([
    'pass',
    expect.stringMatching(
      /^4 signatures are recorded; 2 of them were compared with the signature itself\. Not about anything in this release: provenance of artifacts\/a\.whl\. No record of/,
    ),
  ])
})

test.each<[string, Partial<SigningEvent>, string]>([
  ['signer', { signer: { kind: 'key', sha256: 'b'.repeat(64) } }, '"signer"'],
  ['kind', { kind: 'image' }, '"kind"'],
  ['digest', { signed: { algorithm: 'sha256', digest: 'b'.repeat(64) } }, '"signed"'],
  ['subject', { subjects: [{ name: 'a', digest: { sha256: 'b'.repeat(64) } }] }, '"subjects"'],
  ['entry in a log', { log: signingEvent().log }, '"log"'],
  ['time', { timestamps: [{ time: '2026-01-01T00:00:00Z' }] }, '"timestamps"'],
])('a record with another %s than its signature fails', async (_, change, named) => {
  const { status, detail } = (await checked([{ ...events.provenance, ...change }])) ?? {}
  expect([status, detail]).toEqual([
    'fail',
    expect.stringMatching(
      new RegExp(`^signing-events\\.jsonl: the record of .+ has another ${named} than its signature\\.$`),
    ),
  ])
})

test('a file with something else than records fails', async () => {
  await checked([events.provenance])
  await writeFile(join(release.root, 'release-signing-events.jsonl'), '{}\n')
  const { checks } = await verifyRelease(release.directory, trust)
  expect(checks.find(({ name }) => name === 'signing events')).toMatchObject({
    status: 'fail',
    detail: expect.stringContaining('"schema" is missing.'),
  })
})

test('the records are read from a tarball that is given alone', async () => {
  await checked([events.provenance])
  const { checks } = await verifyRelease(release.tarball, trust)
  expect(checks.find(({ name }) => name === 'signing events')).toMatchObject({
    status: 'pass',
    detail: expect.stringMatching(
      /^1 signature is recorded; each was compared with the signature itself\. No record of/,
    ),
  })
})

test('without a tarball, a record without a SHA-256 is about nothing in the release', async () => {
  const commit = signingEvent({ subjects: [{ name: 'commit', digest: { gitCommit: 'c'.repeat(40) } }] })
  await checked([events.provenance, commit])
  await rm(release.tarball)
  const { checks } = await verifyRelease(release.directory, trust)
  expect(checks.find(({ name }) => name === 'signing events')?.detail).toContain(
    ' Not about anything in this release: provenance of commit. No record of',
  )
})

async function sealWithoutRecords() {
  await rm(join(release.directory, 'signing-events.jsonl'), { force: true })
  await seal(release, manifestOf(files), signing)
}

/** The check of records beside the release, of signatures that it has now. */
async function checkedBeside(last: SigningEvent[]) {
  await writeFile(join(release.root, 'release-signing-events.jsonl'), renderEvents(last))
  const { checks } = await verifyRelease(release.directory, trust)
  const { status, detail } = checks.find(({ name }) => name === 'signing events') ?? {}
  return [status, detail]
}

const fails = (named: string) => [
  'fail',
  expect.stringMatching(
    new RegExp(`^signing-events\\.jsonl: the record of .+ has another "${named}" than its signature\\.$`),
  ),
]
const compared = expect.stringMatching(
  /^\d signatures? (?:is|are) recorded; each was compared with the signature itself\./,
)

test.each(['release/manifest.yaml', 'release-v1.2.0.tar.gz'])(
  'a record beside the release must say what the signature of %s says',
  async name => {
    await sealWithoutRecords()
    const path = join(release.root, name)
    const event = eventOf(await readFile(`${path}.sigstore.json`, 'utf8'))
    expect(await checkedBeside([event])).toEqual(['pass', compared])
    const lies: [string, Partial<SigningEvent>][] = [
      ['signer', { signer: { kind: 'key', sha256: 'b'.repeat(64) } }],
      ['kind', { kind: 'model' }],
      ['subjects', { subjects: [{ digest: { sha256: sha256('another manifest') } }] }],
      ['log', { log: signingEvent().log }],
      ['timestamps', { timestamps: [{ time: '2026-01-01T00:00:00Z' }] }],
    ]
    for (const [named, change] of lies) expect(await checkedBeside([{ ...event, ...change }])).toEqual(fails(named))
    await writeFile(path, 'another file')
    expect((await checkedBeside([event]))[1]).not.toEqual(compared)
  },
)

test('a record beside the release must say what a signature by GPG says', async () => {
  await sealWithoutRecords()
  const [key, other] = [await newKey(), await newKey()]
  const manifest = await readFile(join(release.directory, 'manifest.yaml'))
  const bytes = await signature(key, manifest)
  await mkdir(gpgDir(release.directory))
  await writeFile(join(gpgDir(release.directory), 'manifest.yaml.asc'), bytes)
  const by = (fingerprint: string) => ({ kind: 'openpgp' as const, fingerprint, primary: fingerprint })
  const { predicateType, signed, service, ...rest } = signingEvent()
  const event: SigningEvent = {
    ...rest,
    kind: 'file',
    subjects: [{ name: 'manifest.yaml', digest: { sha256: sha256(manifest) } }],
    signer: by(fingerprintOf(key)),
    signature: { sha256: sha256(bytes) },
    log: [],
    timestamps: [],
  }
  expect(await checkedBeside([event])).toEqual(['pass', compared])
  const lies: [string, Partial<SigningEvent>][] = [
    ['signer', { signer: by(fingerprintOf(other)) }],
    ['signer', { signer: { kind: 'key', sha256: 'b'.repeat(64) } }],
    ['kind', { kind: 'model' }],
    ['subjects', { subjects: [{ digest: { sha256: sha256('another manifest') } }] }],
    ['log', { log: rest.log }],
  ]
  for (const [named, change] of lies) expect(await checkedBeside([{ ...event, ...change }])).toEqual(fails(named))
  await rm(gpgDir(release.directory), { recursive: true })
})
