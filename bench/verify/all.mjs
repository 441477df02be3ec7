// node bench/verify/all.mjs LIBRARY --trusted-root R --certificate-identity I --certificate-oidc-issuer O -- FILE…
// Verifies each FILE with FILE.sigstore.json. LIBRARY is the bundle of the package for programs.
// JavaScript, because its time is measured: Node needs 60 ms of a processor before it runs TypeScript.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const text = { type: 'string', default: '' }
const { values, positionals } = parseArgs({
  options: { 'trusted-root': text, 'certificate-identity': text, 'certificate-oidc-issuer': text },
  allowPositionals: true,
})
const [library = '', ...files] = positionals
/** @type {typeof import('@release-tools/evidence')} */
const { parseTrustedRoot, readSignatures, verifyBlob } = await import(pathToFileURL(library).href)
const trustedRoot = parseTrustedRoot(readFileSync(values['trusted-root']))
const [identity, issuer] = [values['certificate-identity'], values['certificate-oidc-issuer']]
const trust = { signers: [{ kind: 'identity', identity, issuer }], trustedRoot }
for (const file of files)
  await verifyBlob({ file, signatures: readSignatures(readFileSync(`${file}.sigstore.json`)), trust })
