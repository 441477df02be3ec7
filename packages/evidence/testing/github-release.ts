import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Authority, Run } from './authority.ts'
import type { Json } from './bundles.ts'

/** What GitHub says of a release. */
export interface AttestedParts {
  repository: string
  tag: string
  tagObject: string
  assets: { name: string; sha256: string }[]
  predicateType?: string
  /** Name in the certificate. */
  signer?: string
}

/** An attestation of a release as GitHub makes it, by an authority of the test. */
export function releaseAttestation(authority: Authority, parts: AttestedParts): Json {
  const { repository, tag, tagObject, assets, signer = 'https://dotcom.releases.github.com' } = parts
  const purl = `pkg:github/${repository}@${tag}`
  const digest = { [tagObject.length === 64 ? 'sha256' : 'sha1']: tagObject }
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ uri: purl, digest }, ...assets.map(({ name, sha256 }) => ({ name, digest: { sha256 } }))],
    predicateType: parts.predicateType ?? 'https://in-toto.io/attestation/release/v0.2',
    predicate: { ownerId: '1', purl, databaseId: '2', repository, repositoryId: '3', tag },
  }
  const run: Run = { workflow: '', repository, ref: `refs/tags/${tag}`, name: signer }
  return authority.bundle(statement, run)
}

/** The attestation that GitHub made of the release v6 of bdehamer/delme, from github.com/cli/cli (MIT licence). */
export function realReleaseAttestation(): { bundle: Json; release: AttestedParts } {
  const path = join(import.meta.dirname, 'fixtures/github-release/v6.sigstore.json')
  const assets = [{ name: 'artifact.zip', sha256: 'e15b593c6ab8d7725a3cc82226ef816cac6bf9c70eed383bd459295cc65f5ec3' }]
  const tagObject = 'c5e17a62e06a1d201570249c61fae531e9244e1b'
  const release = { repository: 'bdehamer/delme', tag: 'v6', tagObject, assets }
  return { bundle: JSON.parse(readFileSync(path, 'utf8')), release }
}
