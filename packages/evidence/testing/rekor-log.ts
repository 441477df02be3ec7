import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Json } from './bundles.ts'

/** The forms of entries for attestations, by kind and version. */
export type EntryForm = 'dsse 0.0.1' | 'intoto 0.0.1' | 'intoto 0.0.2'

/** An entry, as a bundle has it, as the API of Rekor answers, and as cosign kept it beside signatures of images. */
export interface LoggedEntry {
  entry: Json
  answer: Json
  cosign: Json
}

/** A log in memory with the entries of Rekor’s first API. Every entry is the only one of its tree. */
export function rekorLog() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const [name, id] = ['rekor.example', sha256(der)]
  const add = (envelope: Json, owner: { pem: string }, form: EntryForm, at: Date): LoggedEntry =>
    addBody(bodyOf(envelope, owner.pem, form), form, at)
  const addBody = (content: Json, form: string, at: Date): LoggedEntry => {
    const body = Buffer.from(JSON.stringify(content))
    const promised = {
      body: body.toString('base64'),
      integratedTime: Math.floor(at.getTime() / 1000),
      logID: id.toString('hex'),
      logIndex: 7,
    }
    const promise = signed(JSON.stringify(promised), privateKey).toString('base64')
    return entryForms({ promised, promise, form, proof: proofOf(body, { name, id, privateKey }) })
  }
  return { name, publicKey: der, add, addBody }
}

interface Log {
  name: string
  id: Buffer
  privateKey: KeyObject
}

/** A tree with this leaf alone, and its checkpoint: https://c2sp.org/signed-note. */
function proofOf(body: Buffer, { name, id, privateKey }: Log) {
  const rootHash = sha256(Buffer.concat([Buffer.from([0]), body]))
  const text = `${name} - 1\n1\n${rootHash.toString('base64')}\n`
  const signature = Buffer.concat([id.subarray(0, 4), signed(text, privateKey)]).toString('base64')
  return { rootHash, checkpoint: `${text}\n— ${name} ${signature}\n` }
}

interface Parts {
  promised: { body: string; integratedTime: number; logID: string; logIndex: number }
  promise: string
  form: string
  proof: { rootHash: Buffer; checkpoint: string }
}

function entryForms({ promised, promise, form, proof: { rootHash, checkpoint } }: Parts): LoggedEntry {
  const [kind = '', version = ''] = form.split(' ')
  const proof = { logIndex: 0, treeSize: 1, hashes: [], rootHash: rootHash.toString('hex'), checkpoint }
  return {
    entry: {
      logIndex: '7',
      logId: { keyId: Buffer.from(promised.logID, 'hex').toString('base64') },
      kindVersion: { kind, version },
      integratedTime: String(promised.integratedTime),
      inclusionPromise: { signedEntryTimestamp: promise },
      inclusionProof: {
        ...{ logIndex: '0', treeSize: '1', hashes: [], rootHash: rootHash.toString('base64') },
        checkpoint: { envelope: checkpoint },
      },
      canonicalizedBody: promised.body,
    },
    answer: {
      [rootHash.toString('hex')]: {
        ...promised,
        verification: { signedEntryTimestamp: promise, inclusionProof: proof },
      },
    },
    cosign: { SignedEntryTimestamp: promise, Payload: promised },
  }
}

/** What Rekor keeps of an envelope, by the form of the entry. */
function bodyOf(envelope: Json, pem: string, form: EntryForm): Json {
  const [payload, text] = [Buffer.from(envelope.payload, 'base64'), JSON.stringify(envelope)]
  const hash = (data: Uint8Array | string) => ({
    algorithm: 'sha256',
    value: sha256(Buffer.from(data)).toString('hex'),
  })
  const [verifier, signature] = [Buffer.from(pem).toString('base64'), envelope.signatures[0].sig]
  const [kind, apiVersion] = form.split(' ')
  const specs: Record<EntryForm, Json> = {
    'dsse 0.0.1': {
      ...{ envelopeHash: hash(text), payloadHash: hash(payload) },
      signatures: [{ signature, verifier }],
    },
    'intoto 0.0.1': { content: { hash: hash(text), payloadHash: hash(payload) }, publicKey: verifier },
    'intoto 0.0.2': {
      content: {
        // The signature is encoded twice.
        envelope: {
          payloadType: envelope.payloadType,
          signatures: [{ publicKey: verifier, sig: Buffer.from(signature).toString('base64') }],
        },
        ...{ hash: hash(text), payloadHash: hash(payload) },
      },
    },
  }
  return { apiVersion, kind, spec: specs[form] }
}

function signed(text: string, key: KeyObject): Buffer {
  return sign('sha256', Buffer.from(text), key)
}

function sha256(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}
