import type { Failure, KeyService } from './key-service.ts'

const p256 = 'Use a key of the type ecdsa-p256.'

/**
 * Keys of Transit in Vault or OpenBao. cosign treats both alike: https://docs.sigstore.dev/cosign/key_management/overview/. Signatures are
 * verified by the public key, never by the address. By the address, cosign verifies with the first version of the key only. It also asks
 * for another scheme of RSA when it verifies.
 */
export function transit(scheme: 'hashivault' | 'openbao', title: string): KeyService {
  return {
    title,
    address: new RegExp(`^${scheme}://\\w(?:[\\w.-]*\\w)?$`),
    examples: [`${scheme}://KEY`],
    credentials: Object.keys(transitVariables[scheme]),
    places: [],
    renamed: transitVariables[scheme],
    unusable: {
      'P-384': `cosign cannot sign with keys on P-384 in ${title}. ${p256}`,
      'P-521': `cosign cannot sign with keys on P-521 in ${title}. ${p256}`,
      Ed25519: `cosign cannot sign with Ed25519 keys in ${title}. ${p256}`,
    },
    failures: failuresOf(title),
    settings: {
      address: { required: true, form: /^https?:\/\/[^\s/]+\/?$/, example: 'https://vault.example.org:8200' },
      role: { required: true, form: /^[\w.-]+$/, example: 'release' },
      path: { form: mount, example: 'jwt' },
      audience: { form: /^\S+$/, example: 'https://vault.example.org:8200' },
      namespace: { form: mount, example: 'acme/team' },
      ca: { form: /^\S(?:.*\S)?$/, example: '.github/vault-ca.pem' },
      transit: { form: mount, example: 'transit' },
    },
    async login(_, settings, place) {
      const { vaultLogin } = await import('./vault-login.ts')
      return vaultLogin(title, settings, place)
    },
    async trace({ key }, variables, host) {
      const { vaultTrace } = await import('./vault-trace.ts')
      return vaultTrace(key, variables, host)
    },
    missing({ VAULT_ADDR, VAULT_TOKEN }) {
      if (VAULT_ADDR && VAULT_TOKEN) return undefined
      return {
        found: `there is no login to ${title}.`,
        next: 'Set `signer-login` with `address` and `role`: the job then logs in with its own identity.',
      }
    },
  }
}

const mount = /^[\w.-]+(?:\/[\w.-]+)*\/?$/

/**
 * Variables by the name that cosign reads. It reads two of those of OpenBao only, so that all are given by the names of Vault. The names of
 * the service itself come last, and count: a job may be logged in to both.
 */
const ofVault = {
  VAULT_ADDR: 'VAULT_ADDR',
  VAULT_TOKEN: 'VAULT_TOKEN',
  VAULT_NAMESPACE: 'VAULT_NAMESPACE',
  VAULT_CACERT: 'VAULT_CACERT',
  VAULT_CAPATH: 'VAULT_CAPATH',
  TRANSIT_SECRET_ENGINE_PATH: 'TRANSIT_SECRET_ENGINE_PATH',
}
const ofOpenBao = {
  BAO_ADDR: 'VAULT_ADDR',
  BAO_TOKEN: 'VAULT_TOKEN',
  BAO_NAMESPACE: 'VAULT_NAMESPACE',
  BAO_CACERT: 'VAULT_CACERT',
  BAO_CAPATH: 'VAULT_CAPATH',
}
export const transitVariables = { hashivault: { ...ofOpenBao, ...ofVault }, openbao: { ...ofVault, ...ofOpenBao } }

function failuresOf(title: string): readonly Failure[] {
  return [...serverFailures(title), ...keyFailures(title)]
}

/** The server itself, or the way to it. */
function serverFailures(title: string): Failure[] {
  return [
    {
      pattern: /Vault is sealed/,
      found: () => `${title} is sealed.`,
      next: 'Unseal it, and run the job again.',
    },
    {
      pattern: /local node not active/,
      found: () => `this node of ${title} is a standby, and knows no active one.`,
      next: `Look at the cluster of ${title}, and run the job again.`,
      passing: true,
    },
    {
      pattern: /invalid token/,
      found: () => `${title} does not accept the token: it has expired, was revoked, or is of another namespace.`,
      next: 'Log in again before this step, or set `signer-login` with `address` and `role`.',
    },
    {
      pattern: /Error loading CA File/,
      found: () => 'the file with the certificate of its authority is not there, or is none.',
      next: 'Check VAULT_CACERT, or `ca` in `signer-login`.',
    },
    {
      pattern: /x509: certificate signed by unknown authority/,
      found: () => `the certificate of ${title} is of an unknown authority.`,
      next: 'Give the certificate of its authority as `ca` in `signer-login`.',
    },
  ]
}

function keyFailures(title: string): Failure[] {
  return [
    {
      pattern: /could not read data from transit key path|encryption key not found/,
      found: (_, key) => `${title} has no key ${key}.`,
      next: 'Check the name, the setting `namespace` in `signer-login` (or VAULT_NAMESPACE), and `transit` (or TRANSIT_SECRET_ENGINE_PATH) if Transit is mounted elsewhere.',
    },
    {
      pattern: /permission denied/,
      found: (_, key) => `${title} does not let this job use ${key}.`,
      next: 'Allow `read` on `transit/keys/KEY` and `update` on `transit/sign/KEY/*` in the policy of the role.',
    },
    {
      pattern: /no handler for route/,
      found: () => `${title} has no Transit at this path.`,
      next: 'Check the settings `transit` and `namespace` in `signer-login`.',
    },
    {
      pattern: /unexpected length of digest|message is missing artifact digest/,
      found: () => `cosign cannot sign with this type of key in ${title}.`,
      next: p256,
    },
  ]
}
