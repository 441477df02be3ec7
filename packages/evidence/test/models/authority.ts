import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate in a file, with its key, as openssl makes them. */
export interface Issued {
  /** Path of the certificate (PEM); its key is beside it, as `.key`. */
  path: string
  pem: string
  der: Buffer
}

const ca = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign'
const signer = 'basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=codeSigning'
/** Lines of an extension file of openssl, by the kind of certificate. */
export const extensions = { ca, signer }

const directory = mkdtempSync(join(tmpdir(), 'model-authority-'))
let made = 0

interface How {
  /** From now on. Defaults to 2. */
  days?: number
  /** Defaults to SHA-256. */
  digest?: string
  /** Of an RSA key. Defaults to a key on P-256. */
  rsaBits?: number
  /** More for `openssl x509`. */
  args?: string[]
}

/** Makes a certificate with these extensions, issued by another one, or by itself. */
export function issue(name: string, lines: string, by?: Issued, how: How = {}): Issued {
  const { days = 2, digest = 'sha256', rsaBits, args = [] } = how
  const path = join(directory, `${made++}.pem`)
  const key = path.replace('.pem', '.key')
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  writeFileSync(`${path}.ext`, lines)
  if (rsaBits === undefined) openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', key)
  else openssl('genrsa', '-out', key, `${rsaBits}`)
  openssl('req', '-new', '-key', key, '-subj', `/CN=${name}`, '-out', `${path}.csr`)
  const issuer =
    by === undefined
      ? ['-signkey', key]
      : ['-CA', by.path, '-CAkey', by.path.replace('.pem', '.key'), '-CAcreateserial']
  const validity = ['-days', `${days}`, `-${digest}`]
  openssl(
    'x509',
    '-req',
    '-in',
    `${path}.csr`,
    ...issuer,
    ...validity,
    ...args,
    '-extfile',
    `${path}.ext`,
    '-out',
    path,
  )
  const pem = readFileSync(path, 'utf8')
  const der = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64')
  return { path, pem, der }
}
