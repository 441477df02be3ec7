// node bench/verify-all.ts --trusted-root R --certificate-identity I --certificate-oidc-issuer O -- FILE…
// Verifies each FILE with FILE.sigstore.json, like `release-tools verify` verifies the signatures of a release.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseTrustedRoot, SignatureVerifier } from '@release-tools/evidence'

const text = { type: 'string', default: '' } as const
const { values, positionals } = parseArgs({
  options: { 'trusted-root': text, 'certificate-identity': text, 'certificate-oidc-issuer': text },
  allowPositionals: true,
})
const verifier = new SignatureVerifier({
  signers: [{ kind: 'identity', identity: values['certificate-identity'], issuer: values['certificate-oidc-issuer'] }],
  trustedRoot: parseTrustedRoot(JSON.parse(readFileSync(values['trusted-root'], 'utf8'))),
})
for (const file of positionals) {
  verifier.verifyBlob(readFileSync(file), JSON.parse(readFileSync(`${file}.sigstore.json`, 'utf8')))
}
