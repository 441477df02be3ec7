// node bench/verify/all.ts LIBRARY --trusted-root R --certificate-identity I --certificate-oidc-issuer O -- FILE…
// Verifies each FILE with FILE.sigstore.json. LIBRARY is the bundle of the package for programs.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const text = { type: 'string', default: '' } as const
const { values, positionals } = parseArgs({
  options: { 'trusted-root': text, 'certificate-identity': text, 'certificate-oidc-issuer': text },
  allowPositionals: true,
})
const [library = '', ...files] = positionals
const { parseTrustedRoot, readSignatures, verifyBlob }: typeof import('@release-tools/evidence') = await import(
  pathToFileURL(library).href
)
const trustedRoot = parseTrustedRoot(readFileSync(values['trusted-root']))
const [identity, issuer] = [values['certificate-identity'], values['certificate-oidc-issuer']]
const trust = { signers: [{ kind: 'identity' as const, identity, issuer }], trustedRoot }
for (const file of files)
  await verifyBlob({ file, signatures: readSignatures(readFileSync(`${file}.sigstore.json`)), trust })
