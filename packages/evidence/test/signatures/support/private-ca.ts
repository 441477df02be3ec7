import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Json } from '../../../testing/bundles.ts'
import { integer, sequence } from '../../../testing/der.ts'

export const identity = 'https://ci.acme.test/release'
export const issuer = 'https://oidc.acme.test'
export const mediaType = 'application/vnd.dev.sigstore.trustedroot+json;version=0.1'

const authority = `basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash`
const owner = `basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid`
const named = `subjectAltName = critical,URI:${identity}
1.3.6.1.4.1.57264.1.8 = ASN1:UTF8String:${issuer}`
const config = `[req]
distinguished_name = dn
[dn]
[root]
${authority}
[intermediate]
${authority}
authorityKeyIdentifier = keyid
[limited]
${authority}
authorityKeyIdentifier = keyid
nameConstraints = critical,permitted;URI:other.test
[strange]
${authority}
authorityKeyIdentifier = keyid
1.2.3.4 = critical,DER:0500
[web]
${authority}
authorityKeyIdentifier = keyid
extendedKeyUsage = serverAuth
[leaf]
${owner}
extendedKeyUsage = codeSigning
${named}
[strange-leaf]
${owner}
extendedKeyUsage = codeSigning
${named}
1.2.3.4 = critical,DER:0500
[policies]
${owner}
extendedKeyUsage = codeSigning
certificatePolicies = critical,1.2.3.4.5
${named}
[server]
${owner}
extendedKeyUsage = serverAuth
${named}
[stamper]
${owner}
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha1, sha256, sha384, sha512
ess_cert_id_alg = sha256
`

/** Kinds of keys, as openssl makes them. */
const keys = {
  'P-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  RSA: ['rsa:2048'],
  Ed25519: ['ed25519'],
}

/** Certificate and timestamp authorities of a company, made with openssl in a directory. */
export class PrivateCa {
  readonly directory: string

  constructor(directory: string) {
    this.directory = directory
  }

  async openssl(...args: string[]): Promise<void> {
    await promisify(execFile)('openssl', args, { cwd: this.directory })
  }

  /** A self-signed root. */
  async root(name: string): Promise<void> {
    await writeFile(join(this.directory, 'config'), config)
    const more = ['-days', '30', '-config', 'config', '-extensions', 'root']
    await this.openssl('req', '-x509', ...this.#key(name, 'P-384'), ...more, '-out', `${name}.pem`)
  }

  /** A certificate of one of the kinds in the configuration. */
  async issue(name: string, by: string, extensions: string, kind: keyof typeof keys = 'P-256'): Promise<void> {
    await this.openssl('req', ...this.#key(name, kind), '-config', 'config', '-out', `${name}.csr`)
    const from = ['-in', `${name}.csr`, '-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-days', '20']
    const more = ['-extfile', 'config', '-extensions', extensions]
    await this.openssl('x509', '-req', ...from, ...more, '-out', `${name}.pem`)
  }

  #key(name: string, kind: keyof typeof keys): string[] {
    return ['-newkey', ...keys[kind], '-nodes', '-keyout', `${name}.key`, '-subj', `/O=acme.test/CN=${name}`]
  }

  /** The question to a timestamp authority about a file, for its certificate too. */
  async stampRequest(file: string): Promise<Buffer> {
    await this.openssl('ts', '-query', '-data', file, '-sha256', '-cert', '-out', 'request')
    return readFile(join(this.directory, 'request'))
  }

  /** The response of a timestamp authority to a file. */
  async stamp(file: string, signer: string, { imprint = 'sha256', digest = 'sha256' } = {}): Promise<Buffer> {
    await this.openssl('ts', '-query', '-data', file, `-${imprint}`, '-no_nonce', '-out', 'query')
    const by = ['-signer', `${signer}.pem`, '-inkey', `${signer}.key`, `-${digest}`]
    await this.openssl(
      'ts',
      '-reply',
      '-config',
      'config',
      '-section',
      'one',
      '-queryfile',
      'query',
      ...by,
      '-out',
      'reply',
    )
    return readFile(join(this.directory, 'reply'))
  }

  /** The response to a file of an authority that signs by RSASSA-PSS: openssl makes such tokens as CMS, and the content of any as a timestamp. */
  async stampByPss(file: string, signer: string, keyOptions: string[] = []): Promise<Buffer> {
    await this.stamp(file, signer)
    await this.openssl('ts', '-reply', '-config', 'config', '-in', 'reply', '-token_out', '-out', 'token')
    const certificate = ['-certfile', `${signer}.pem`]
    await this.openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'token', ...certificate, '-out', 'info')
    const by = ['-signer', `${signer}.pem`, '-inkey', `${signer}.key`, '-keyopt', 'rsa_padding_mode:pss']
    const options = keyOptions.flatMap(one => ['-keyopt', one])
    const type = ['-econtent_type', 'id-smime-ct-TSTInfo', '-binary', '-nodetach', '-md', 'sha256', '-outform', 'DER']
    await this.openssl('cms', '-sign', '-in', 'info', ...by, ...options, ...type, '-out', 'token')
    // PKIStatusInfo: granted (RFC 3161 §2.4.2).
    return sequence(sequence(integer(Buffer.from([0]))), await readFile(join(this.directory, 'token')))
  }

  /** The certificates in PEM form, one after the other. */
  async pem(...names: string[]): Promise<Buffer> {
    return Buffer.concat(await Promise.all(names.map(name => readFile(join(this.directory, `${name}.pem`)))))
  }

  /** The certificate as bundles and trusted roots have it. */
  async raw(name: string): Promise<{ rawBytes: string }> {
    return { rawBytes: (await this.pem(name)).toString().replaceAll(/-----[^-]+-----|\s/g, '') }
  }

  /** A trusted root with these chains, and without any log. */
  async trustedRoot(chain: string[], stampers: string[][]): Promise<Json> {
    const of = async (names: string[]) => ({
      subject: { organization: 'acme.test', commonName: names[0] },
      uri: 'https://ca.acme.test',
      certChain: { certificates: await Promise.all(names.map(name => this.raw(name))) },
      validFor: { start: '2020-01-01T00:00:00Z' },
    })
    return {
      mediaType,
      certificateAuthorities: [await of(chain)],
      timestampAuthorities: await Promise.all(stampers.map(of)),
    }
  }
}
