import type { KeyService } from './key-service.ts'

const permissions = 'Give the identity the role “Key Vault Crypto User” on the key vault.'
const guid = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/

/** Keys of Azure Key Vault. */
export const azure: KeyService = {
  title: 'Azure Key Vault',
  address: /^azurekms:\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\/[A-Za-z0-9-]{1,127}(?:\/[0-9a-f]{32})?$/,
  examples: ['azurekms://VAULT.vault.azure.net/KEY', 'azurekms://VAULT.vault.azure.net/KEY/VERSION'],
  credentials: [
    'AZURE_TENANT_ID',
    'AZURE_CLIENT_ID',
    'AZURE_CLIENT_SECRET',
    'AZURE_CLIENT_CERTIFICATE_PATH',
    'AZURE_CLIENT_CERTIFICATE_PASSWORD',
    'AZURE_FEDERATED_TOKEN_FILE',
  ],
  places: ['AZURE_ENVIRONMENT'],
  // https://github.com/sigstore/sigstore/issues/2354
  unusable: { RSA: 'cosign 3.1 makes signatures with RSA keys of Azure that nobody can verify. Use a key on P-256.' },
  failures: [
    {
      pattern: /KeyDisabled|key is disabled|not enabled/i,
      found: (_, key) => `the key ${key} is disabled.`,
      next: 'Enable it in Azure Key Vault, or sign with another key.',
    },
    {
      pattern: /RESPONSE 403|ERROR CODE: Forbidden/,
      found: () => 'Azure Key Vault denied access to this job.',
      next: permissions,
    },
    {
      pattern: /KeyNotFound|RESPONSE 404/,
      found: (_, key) => `Azure Key Vault has no key ${key}.`,
      next: 'Check the address in `signer`: https://VAULT.vault.azure.net/keys/KEY is azurekms://VAULT.vault.azure.net/KEY.',
    },
    {
      pattern: /AADSTS700024/,
      found: () => 'Entra takes the identity token of this job for expired, or for not valid yet.',
      next: 'Run the job again. If it happens again, compare the clock of the server that issues the tokens with the time.',
    },
    {
      pattern: /isn't configured to acquire tokens for tenant "([^"]*)"/,
      found: ([, tenant = '']) => `the key vault is of the tenant ${tenant}, and the login is for another one.`,
      next: 'Set `tenant` in `signer-login` to the tenant of the key vault.',
    },
    {
      pattern: /AADSTS700016/,
      found: () => 'Entra knows no application with this `client` in the tenant.',
      next: 'Check `tenant` and `client` in `signer-login`: `client` is the identifier of the application, not of its object.',
    },
    {
      pattern: /AADSTS\d+[^\n]*/,
      found: ([text]) => `Entra did not accept the login of this job: ${text.slice(0, 200)}`,
      next: 'Check the federated credential of the application: issuer, subject, and the audience api://AzureADTokenExchange.',
    },
    {
      pattern: /RESPONSE 401/,
      found: () => 'Azure Key Vault does not accept the token of this job: it has expired, or is of another tenant.',
      next: 'Run the job again, and check `tenant` in `signer-login`.',
    },
    {
      pattern: /failed to acquire a token|missing environment variable AZURE_/,
      found: () => 'there are no credentials for Azure.',
      next: 'Set `signer-login` with `tenant` and `client`, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and what proves them.',
    },
  ],
  settings: {
    tenant: { required: true, form: guid, example: '00000000-0000-0000-0000-000000000000' },
    client: { required: true, form: guid, example: '00000000-0000-0000-0000-000000000000' },
    audience: { form: /^\S+$/, example: 'api://AzureADTokenExchange' },
  },
  async login(_key, { tenant = '', client = '', audience = 'api://AzureADTokenExchange' }, place) {
    const { tokenFile } = await import('./token-file.ts')
    return tokenFile(audience, place, AZURE_FEDERATED_TOKEN_FILE => ({
      AZURE_FEDERATED_TOKEN_FILE,
      AZURE_TENANT_ID: tenant,
      AZURE_CLIENT_ID: client,
    }))
  },
}
