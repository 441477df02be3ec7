import { execFile } from 'node:child_process'
import { createPublicKey, X509Certificate } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loopback, ports, requestToken, testbed } from '@release-tools/testbed'
import type { Json } from '../../../testing/bundles.ts'

/** Whose certificates the testbed issues. */
export const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'

/** Runs the real programs that sign and verify, in one directory. */
export class SigstoreTools {
  readonly directory: string

  constructor(directory: string) {
    this.directory = directory
  }

  path(name: string): string {
    return join(this.directory, name)
  }

  async run(program: string, args: string[], env: Record<string, string> = {}) {
    return promisify(execFile)(program, args, {
      cwd: this.directory,
      env: { PATH: process.env.PATH, HOME: this.directory, COSIGN_PASSWORD: 'a password', ...env },
    })
  }

  cosign(...args: string[]) {
    return this.run(join(testbed().bin, 'cosign'), args, this.#job())
  }

  /** Signs as cosign did before version 3: with Rekor's first API and, if `stamp` names a file, a timestamp. */
  async sign(command: string[], file: string, { out, stamp }: { out: string; stamp?: string }): Promise<void> {
    const servers = ['--fulcio-url', loopback(ports.fulcio), '--rekor-url', loopback(ports.rekorV1)]
    const old = ['--new-bundle-format=false', '--use-signing-config=false', '--yes', ...servers]
    const stamped = stamp === undefined ? [] : [...stampServer, '--rfc3161-timestamp', stamp]
    const beside = ['--output-signature', `${out}.sig`, '--output-certificate', `${out}.pem`]
    await this.cosign(...command, ...old, ...stamped, ...beside, '--bundle', `${out}.json`, file)
  }

  /** A signing config and a trusted root for Rekor's first API, in the one document that sigstore-python reads. */
  async trustConfig(): Promise<string> {
    const [trustedRoot, signingConfig]: Json[] = await Promise.all(
      [testbed().trustedRoot, testbed().signingConfig].map(async path => JSON.parse(await readFile(path, 'utf8'))),
    )
    const rekorTlogUrls = signingConfig.rekorTlogUrls.filter((one: Json) => one.majorApiVersion === 1)
    const config = {
      mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json',
      trustedRoot,
      signingConfig: { ...signingConfig, rekorTlogUrls },
    }
    await writeFile(this.path('trust-config.json'), JSON.stringify(config))
    await writeFile(this.path('signing-config.json'), JSON.stringify(config.signingConfig))
    return this.path('trust-config.json')
  }

  /** The identity token that the issuer gives the job. */
  async token(): Promise<string> {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = this.#job()
    const response = await fetch(`${url}&audience=sigstore`, { headers: { authorization: `bearer ${token}` } })
    const { value }: Json = await response.json()
    return value
  }

  #job() {
    return {
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: testbed().idTokenRequestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken(),
      SIGSTORE_REKOR_PUBLIC_KEY: this.path('rekor.pub'),
      SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: this.path('ct.pub'),
      SIGSTORE_ROOT_FILE: this.path('fulcio.pem'),
    }
  }

  /** Writes whom cosign trusts without a trusted root, as before version 3. */
  async writeTrust(): Promise<void> {
    const root: Json = JSON.parse(await readFile(testbed().trustedRoot, 'utf8'))
    const keyOf = ({ publicKey }: Json) =>
      createPublicKey({ key: Buffer.from(publicKey.rawBytes, 'base64'), format: 'der', type: 'spki' })
    const pem = (log: Json) => keyOf(log).export({ type: 'spki', format: 'pem' })
    await writeFile(this.path('rekor.pub'), pem(root.tlogs.find(({ baseUrl }: Json) => baseUrl.includes('rekor1'))))
    await writeFile(this.path('ct.pub'), pem(root.ctlogs[0]))
    const chain: { rawBytes: string }[] = root.certificateAuthorities[0].certChain.certificates
    const certificates = chain.map(({ rawBytes }) => new X509Certificate(Buffer.from(rawBytes, 'base64')).toString())
    await writeFile(this.path('fulcio.pem'), certificates.join(''))
  }
}

const stampServer = ['--timestamp-server-url', `${loopback(ports.timestamps)}/api/v1/timestamp`]
