import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { readCertificates } from './ca.ts'
import { homeOf, type Java, javaProgram } from './java.ts'

// Java's own default. The content of the file is public, but the format requires a password.
const password = 'changeit'

/** Limited because keytool needs about a second per certificate. */
const most = 20

/**
 * Creates a truststore with the certificates in `pem`, which the scanner trusts in addition to Java's own. Returns the properties
 * for it. Throws a Problem if `pem` contains none, or if keytool does not run.
 */
export async function truststoreOf(
  pem: string,
  java: Java,
  scratch: string,
  host: Host,
): Promise<Record<string, string>> {
  const certificates = readCertificates(pem, '`ca-certificate`')
  if (certificates.length > most) throw tooMany(certificates.length)
  const keytool = await keytoolOf(java)
  const store = join(scratch, 'truststore.p12')
  for (const [index, certificate] of certificates.entries()) {
    const file = join(scratch, `ca-${index}.pem`)
    await writeFile(file, certificate)
    await importInto(store, file, `ca-${index}`, keytool, host)
  }
  return { 'sonar.scanner.truststorePath': store, 'sonar.scanner.truststorePassword': password }
}

async function importInto(store: string, file: string, alias: string, keytool: string, host: Host): Promise<void> {
  const target = ['-keystore', store, '-storetype', 'PKCS12', '-storepass', password]
  const args = ['-importcert', '-noprompt', '-alias', alias, '-file', file, ...target]
  const { exitCode, stdout, stderr } = await host.exec(keytool, args)
  if (exitCode === 0) return
  throw new Problem('create a truststore from `ca-certificate`', {
    found: `keytool failed with exit code ${exitCode}.`,
    next: 'Check that each certificate in it is complete.',
    details: `${stdout}${stderr}`,
  })
}

async function keytoolOf(java: Java): Promise<string> {
  const keytool = join(await homeOf(java), 'bin', javaProgram('keytool'))
  if ((await fileSize(keytool)) !== undefined) return keytool
  throw new Problem('create a truststore from `ca-certificate`', {
    found: `there is no keytool beside ${java.program}.`,
    next: 'Use a complete Java, for example with actions/setup-java.',
  })
}

function tooMany(count: number): Problem {
  return new Problem('read `ca-certificate`', {
    found: `it contains ${count} certificates, more than the ${most} accepted.`,
    next: 'Give only the certificate of your own authority: public ones are already trusted.',
  })
}
