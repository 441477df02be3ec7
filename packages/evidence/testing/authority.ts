import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Json } from './bundles.ts'
import { bits, commonName, der, extension, integer, oid, sequence, time, utf8 } from './der.ts'
import { type EntryForm, type LoggedEntry, rekorLog } from './rekor-log.ts'

const ecdsa = sequence(oid('1.2.840.10045.4.3.2'))
const fulcio = '1.3.6.1.4.1.57264.1'
const gitHub = 'https://github.com/'

/** What a certificate says of a run of GitHub Actions. */
export interface Run {
  /** `owner/name/.github/workflows/file.yml@refs/tags/v1.2.3` of the workflow that signs. */
  workflow: string
  /** `owner/name` of the repository that it runs for. */
  repository: string
  ref: string
  commit?: string
  event?: string
  runner?: string
  issuer?: string
  /** The commit of the workflow. */
  workflowCommit?: string
  /** An email address as the subject alternative name, instead of that of the workflow. */
  email?: string
  /** Subject alternative name, instead of that of the workflow. */
  name?: string
  /** Extensions by their last number, instead of those of the run; undefined for none. */
  claims?: Record<number, string | undefined>
}

/** A certificate, with its private key. */
export interface Certificate {
  der: Buffer
  pem: string
  key: KeyObject
}

/** A Sigstore instance in memory, with authorities of its own. Its certificates can say anything, and be of any time. */
export interface Authority {
  trustedRoot: Json
  certify(run: Run, at?: Date): Certificate
  /** A signed envelope (DSSE), with the certificate in its signature if `inside`, as slsa-github-generator wrote it until v2.0.0. */
  envelope(statement: object, certificate: Certificate, inside?: boolean): Json
  log(envelope: Json, certificate: Certificate, form?: EntryForm, at?: Date): LoggedEntry
  /** The entry of a signature of some bytes: `hashedrekord 0.0.1`. */
  logSignature(signature: { content: Uint8Array; value: Uint8Array }, certificate: Certificate, at: Date): Json
  /** A whole bundle. */
  bundle(statement: object, run: Run, form?: EntryForm): Json
}

/** Makes an instance. Each has its own keys. `other` is a log elsewhere that is trusted too. */
export function sigstoreAuthority(other?: { name: string; publicKey: KeyObject }): Authority {
  const [root, ct] = [keys(), keys()]
  const log = rekorLog()
  const logs = [log, ...(other === undefined ? [] : [{ name: other.name, publicKey: spki(other) }])]
  const certificate = selfSigned(root)
  const validFor = { start: '2021-01-01T00:00:00Z' }
  const certify = (run: Run, at = new Date()) => issue(run, at, root, ct)
  const instance = (publicKey: Buffer) => ({
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: publicKey.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: sha256(publicKey).toString('base64') },
  })
  return {
    trustedRoot: {
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: logs.map(({ name, publicKey }) => ({ baseUrl: `https://${name}`, ...instance(publicKey) })),
      certificateAuthorities: [
        {
          subject: { organization: 'test', commonName: 'root' },
          uri: 'https://fulcio.example',
          certChain: { certificates: [{ rawBytes: certificate.toString('base64') }] },
          validFor,
        },
      ],
      ctlogs: [{ baseUrl: 'https://ct.example', ...instance(spki(ct)) }],
      timestampAuthorities: [],
    },
    certify,
    envelope: signedEnvelope,
    log: (envelope, owner, form = 'dsse 0.0.1', at = new Date()) => log.add(envelope, owner, form, at),
    logSignature: ({ content, value }, { pem }, at) => {
      const publicKey = { content: Buffer.from(pem).toString('base64') }
      const hash = { algorithm: 'sha256', value: sha256(content).toString('hex') }
      const spec = { data: { hash }, signature: { content: Buffer.from(value).toString('base64'), publicKey } }
      return log.addBody({ apiVersion: '0.0.1', kind: 'hashedrekord', spec }, 'hashedrekord 0.0.1', at).entry
    },
    bundle: (statement, run, form = 'dsse 0.0.1') => {
      const owner = certify(run)
      const envelope = signedEnvelope(statement, owner)
      return wholeBundle(envelope, owner, log.add(envelope, owner, form, new Date()).entry)
    },
  }
}

function wholeBundle(envelope: Json, owner: Certificate, entry: Json): Json {
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { certificate: { rawBytes: owner.der.toString('base64') }, tlogEntries: [entry] },
    dsseEnvelope: envelope,
  }
}

function signedEnvelope(statement: object, { key, pem }: Certificate, inside = false): Json {
  const [payload, payloadType] = [Buffer.from(JSON.stringify(statement)), 'application/vnd.in-toto+json']
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload])
  const sig = sign('sha256', signed, key).toString('base64')
  return {
    payloadType,
    payload: payload.toString('base64'),
    signatures: [{ keyid: '', sig, ...(inside ? { cert: pem } : {}) }],
  }
}

interface Keys {
  privateKey: KeyObject
  publicKey: KeyObject
}

function keys(): Keys {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

function selfSigned(root: Keys): Buffer {
  const extensions = [
    extension('2.5.29.19', sequence(der(0x01, Buffer.from([0xff]))), true),
    extension('2.5.29.15', der(0x03, Buffer.from([1, 0x06])), true),
  ]
  const from = new Date('2021-01-01T00:00:00Z')
  const name = commonName('root')
  return signed(
    toBeSigned({ subject: name, key: root.publicKey, from, to: new Date('2049-01-01T00:00:00Z'), extensions }),
    root,
  )
}

function issue(run: Run, at: Date, root: Keys, ct: Keys): Certificate {
  const { privateKey, publicKey } = keys()
  const own = [
    extension('2.5.29.15', der(0x03, Buffer.from([7, 0x80])), true),
    extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.3'))),
    extension('2.5.29.17', sequence(nameOf(run)), true),
    ...claimsOf(run),
  ]
  const from = new Date(at.getTime() - 60_000)
  const fields = { subject: sequence(), key: publicKey, from, to: new Date(from.getTime() + 10 * 60_000) }
  const body = (extensions: Buffer[]) => toBeSigned({ ...fields, serial, extensions })
  const serial = Buffer.concat([Buffer.from([0x40]), randomBytes(12)])
  const whole = signed(body([...own, sctOf(body(own), at, root, ct)]), root)
  const pem = `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`
  return { der: whole, pem, key: privateKey }
}

/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
function nameOf({ name, email, workflow }: Run): Buffer {
  if (email !== undefined) return der(0x81, Buffer.from(email))
  return der(0x86, Buffer.from(name ?? `${gitHub}${workflow}`))
}

function claimsOf(run: Run): Buffer[] {
  const { repository, ref, workflow, event = 'push', runner = 'github-hosted' } = run
  const { commit = '0123456789abcdef0123456789abcdef01234567', workflowCommit = 'f'.repeat(40) } = run
  const issuer = run.issuer ?? 'https://token.actions.githubusercontent.com'
  const values: Record<number, string | undefined> = {
    ...{ 1: issuer, 2: event, 3: commit, 4: 'release', 5: repository, 6: ref, 8: issuer, 9: `${gitHub}${workflow}` },
    ...{ 10: workflowCommit, 11: runner, 12: `${gitHub}${repository}`, 13: commit, 14: ref, 15: '123456789' },
    ...{ 16: `${gitHub}${repository.split('/')[0]}`, 17: '987654' },
    ...{ 18: `${gitHub}${repository}/.github/workflows/release.yml@${ref}`, 19: commit, 20: event },
    ...{ 21: `${gitHub}${repository}/actions/runs/4242/attempts/1`, 22: 'public' },
    ...run.claims,
  }
  return Object.entries(values).flatMap(([number, text]) =>
    text === undefined ? [] : [extension(`${fulcio}.${number}`, Number(number) < 7 ? Buffer.from(text) : utf8(text))],
  )
}

interface Fields {
  subject: Buffer
  key: KeyObject
  from: Date
  to: Date
  serial?: Buffer
  extensions: Buffer[]
}

/** RFC 5280 §4.1.2 */
function toBeSigned({ subject, key, from, to, serial = Buffer.from([1]), extensions }: Fields): Buffer {
  return sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    integer(serial),
    ecdsa,
    commonName('root'),
    sequence(time(from), time(to)),
    subject,
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
}

function signed(body: Buffer, { privateKey }: Keys): Buffer {
  return sequence(body, ecdsa, bits(sign('sha256', body, privateKey)))
}

/** The promise of a log for certificates, over the certificate without it: RFC 6962 §3.2 and §3.3. */
function sctOf(body: Buffer, at: Date, root: Keys, ct: Keys): Buffer {
  const stamp = Buffer.alloc(8)
  stamp.writeBigUInt64BE(BigInt(at.getTime()))
  const signature = sign(
    'sha256',
    Buffer.concat([Buffer.from([0, 0]), stamp, Buffer.from([0, 1]), sha256(spki(root)), sized(3, body), sized(2)]),
    ct.privateKey,
  )
  const sct = [Buffer.from([0]), sha256(spki(ct)), stamp, sized(2), Buffer.from([4, 3]), sized(2, signature)]
  return extension('1.3.6.1.4.1.11129.2.4.2', der(0x04, sized(2, sized(2, Buffer.concat(sct)))))
}

/** Bytes after their length, which has `size` bytes. */
function sized(size: number, content: Uint8Array = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(size)
  length.writeUIntBE(content.length, 0, size)
  return Buffer.concat([length, content])
}

function spki({ publicKey }: Pick<Keys, 'publicKey'>): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' })
}

function sha256(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}
