import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerCertificate } from '../http.ts'
import { must } from '../prepare/run.ts'

/** A certificate for servers on loopback, and the authority that issued it. */
export interface Certificates extends ServerCertificate {
  /** Path of the authority's certificate, for SSL_CERT_FILE or VAULT_CACERT. */
  authority: string
  /** Paths of the certificate and its key. */
  files: ServerCertificate
}

/** Makes an authority, and a certificate for 127.0.0.1 and these names (`*.example.org`), both valid for two days. */
export async function makeCertificates(dir: string, names: string[] = []): Promise<Certificates> {
  await mkdir(dir, { recursive: true })
  const alternatives = ['IP:127.0.0.1', ...names.map(name => `DNS:${name}`)].join(',')
  await writeFile(join(dir, 'server.ext'), `subjectAltName=${alternatives}\nbasicConstraints=CA:FALSE\n`)
  const openssl = (command: string) => must('make certificates', 'openssl', command.split(' '), { cwd: dir })
  const request = 'req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'
  await openssl(
    `${request} -x509 -keyout ca.key -out ca.pem -days 2 -subj /CN=testbed -addext keyUsage=critical,keyCertSign`,
  )
  await openssl(`${request} -keyout server.key -out server.csr -subj /CN=testbed.example.org`)
  const issue = 'x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 2'
  await openssl(`${issue} -extfile server.ext`)
  const files = { cert: join(dir, 'server.pem'), key: join(dir, 'server.key') }
  const [cert, key] = await Promise.all([readFile(files.cert, 'utf8'), readFile(files.key, 'utf8')])
  return { cert, key, files, authority: join(dir, 'ca.pem') }
}
