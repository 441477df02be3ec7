import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { publicTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import type { Trust } from '../../src/sigstore/verified.ts'
import type { Report } from '../../src/verify/report.ts'

const fixtures = join(import.meta.dirname, '../../testing/fixtures/model-signing')

/** The model of the signatures in `1.1.1/`. */
export const content: Record<string, string> = {
  'w.bin': 'weights\n'.repeat(4),
  'README.md': 'readme\n',
  'sub/z': 'x\n',
  'sub-c': 'y\n',
  'é.txt': 'e\n',
}

/** Writes a model into a new directory. */
export function model(files: Record<string, string> = content): string {
  const directory = mkdtempSync(join(tmpdir(), 'model-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  return directory
}

/** Path of a signature or a key. */
export const fixture = (name: string) => join(fixtures, name)

export function byKey(name: string): Trust {
  return { signers: [{ kind: 'key', publicKey: readFileSync(fixture(name), 'utf8') }] }
}

/** The signer of the older signatures by Sigstore, with the root that is built in. */
export async function byIdentity(): Promise<Trust> {
  const identity = {
    kind: 'identity',
    identity: 'stefanb@us.ibm.com',
    issuer: 'https://sigstore.verify.ibm.com/oauth2',
  } as const
  return { signers: [identity], trustedRoot: (await publicTrustedRoot()).root }
}

/** What a person reads of a report: the result, checks that did not pass, and files that are wrong. */
export function summary({ result, checks, files }: Report): string[] {
  const wrong = files.filter(({ status }) => status !== 'pass')
  const others = checks.filter(({ status, name }) => status !== 'pass' && (name !== 'files' || wrong.length === 0))
  return [
    result,
    ...others.map(({ status, name, detail }) => `${status} ${name}: ${detail}`),
    ...wrong.map(({ path, status, problem, detail }) => `${status} ${path} ${problem ?? '-'}: ${detail}`),
  ]
}

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
export const ownTrust: Trust = {
  signers: [{ kind: 'key', publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString() }],
}

/** The bare signature of a file by the same key, as openssl makes it. */
export function ownSignature(content: Buffer): string {
  return sign('sha256', content, privateKey).toString('base64')
}

export interface Predicate {
  resources: unknown
  serialization: unknown
}

/** The signed list of a model, as model_signing makes it. */
export function listed(files: Record<string, string> = content): Predicate {
  const resources = Object.entries(files).map(([name, text]) => ({ name, algorithm: 'sha256', digest: sha256(text) }))
  return { resources, serialization: { method: 'files', hash_type: 'sha256', allow_symlinks: false } }
}

/** Path of a signature by the key of `ownTrust` over any list. */
export function signed(predicate: Predicate, change: Record<string, unknown> = {}): string {
  const digests = Array.isArray(predicate.resources) ? predicate.resources.map(({ digest }) => String(digest)) : []
  const root = sha256(Buffer.from(digests.join(''), 'hex'))
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'model', digest: { sha256: root } }],
    predicateType: 'https://model_signing/signature/v1.0',
    predicate,
    ...change,
  }
  const path = join(mkdtempSync(join(tmpdir(), 'model-sig-')), 'model.sig')
  writeFileSync(path, JSON.stringify(bundle(JSON.stringify(statement), privateKey)))
  return path
}

function bundle(payload: string, key: KeyObject) {
  const type = 'application/vnd.in-toto+json'
  const encoded = `DSSEv1 ${type.length} ${type} ${Buffer.byteLength(payload)} ${payload}`
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { publicKey: { hint: '' }, tlogEntries: [] },
    dsseEnvelope: {
      payload: Buffer.from(payload).toString('base64'),
      payloadType: type,
      signatures: [{ sig: sign('sha256', Buffer.from(encoded), key).toString('base64'), keyid: '' }],
    },
  }
}
