/** Secrets that can be told by their form, whoever made them. */
const forms: [RegExp, string][] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/, 'a private key'],
  // A signed token: header, claims, signature.
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/, 'a signed token'],
  // By requestToken() of sigstore/claims.ts: `{` and `"` or `}` in base64.
  [/\btestbed\.e(?:yJ|30)/, 'a request token of a job'],
  [/\bhv[sb]\.[\w-]{20,}/, 'a token of Vault'],
  [/\bpypi-[0-9a-f]{8}-[0-9a-f]{4}-/, 'a token of a package index'],
]

/** What kinds of secrets are in a text, by their form. */
export function secretForms(text: string): string[] {
  return forms.filter(([form]) => form.test(text)).map(([, what]) => what)
}
