import type { SignatureVerifier, Statement, Verified } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { attachedDocuments, bundleType, parseImageName } from '@release-tools/oci'
import { hasLogEntry } from './kept-signature.ts'
import { ownSigner } from './own-signer.ts'
import { isLogged } from './services.ts'
import type { SigningOptions } from './signing-options.ts'
import { earlierVerifier } from './verify-own.ts'

/** A bundle of a statement that the same signer made earlier. */
export interface OwnBundle {
  /** One line of JSON. */
  bundle: string
  verified: Verified & { statement: Statement }
}

/** Finds bundles that the signer of the options made, among those that anybody may have attached. */
export class OwnBundles {
  readonly #verifier: SignatureVerifier | undefined
  readonly #logged: boolean
  readonly #host: Host
  readonly #retries: SigningOptions['retries']

  private constructor(verifier: SignatureVerifier | undefined, logged: boolean, options: SigningOptions, host: Host) {
    this.#verifier = verifier
    this.#logged = logged
    this.#host = host
    this.#retries = options.retries
  }

  static async of(options: SigningOptions, host: Host): Promise<OwnBundles> {
    const signer = await ownSigner(options, host)
    const verifier = signer && (await earlierVerifier(signer, options))
    return new OwnBundles(verifier, await isLogged(options), options, host)
  }

  /** Those attached to an image. One that the registry has lost is made again. */
  async attachedTo(repository: string, digest: string): Promise<OwnBundle[]> {
    const name = parseImageName(repository)
    if (this.#verifier === undefined || name === undefined) return []
    const reference = { ...name, wanted: digest }
    const { documents } = await attachedDocuments(reference, this.#host, this.#retries, 'left out')
    const bundles = documents.filter(({ mediaType }) => mediaType.startsWith(bundleType))
    return bundles.flatMap(({ content }) => this.own(content.toString('utf8')) ?? [])
  }

  /**
   * The bundle if the signer made it, it is valid, and it is in a log exactly if a new one would be; undefined otherwise: another signer made
   * it, or it is something else.
   */
  own(bundle: string): OwnBundle | undefined {
    try {
      const verified = this.#verifier?.verifyStatement(bundle)
      return verified !== undefined && hasLogEntry(bundle) === this.#logged
        ? { bundle: bundle.trim(), verified }
        : undefined
    } catch {
      return undefined
    }
  }
}
