import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { readCertificates } from './ca.ts'
import { homeOf, type Java, javaProgram } from './java.ts'

// Java's own default. What the file protects is public; the format wants a password all the same.
const password = 'changeit'

/** Each certificate takes keytool about a second. */
const most = 20

/**
 * Makes a truststore of the certificates in `pem` for the scanner and its engine, which trust them beside those that Java
 * brings; returns the properties that say so. Throws a Problem where `pem` holds none, or keytool cannot be run.
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
  throw new Problem('make a truststore of `ca-certificate`', {
    found: `keytool failed with exit code ${exitCode}.`,
    next: 'Check that each certificate in it is whole.',
    details: `${stdout}${stderr}`,
  })
}

async function keytoolOf(java: Java): Promise<string> {
  const keytool = join(await homeOf(java), 'bin', javaProgram('keytool'))
  if ((await fileSize(keytool)) !== undefined) return keytool
  throw new Problem('make a truststore of `ca-certificate`', {
    found: `there is no keytool beside ${java.program}.`,
    next: 'Use a complete Java, for example by a step with actions/setup-java.',
  })
}

function tooMany(count: number): Problem {
  return new Problem('use `ca-certificate`', {
    found: `it holds ${count} certificates, and at most ${most} are taken.`,
    next: "Give your own authority's only: the public ones are trusted already.",
  })
}
