import { writeFile } from 'node:fs/promises'
import type { LoginSettings } from '../signing-options.ts'
import type { LoginPlace, OpenLogin } from './key-service.ts'
import { tokenFile } from './token-file.ts'

/** A login to Google by workload identity federation, with the identity of the job, as `account` if it is given. */
export function googleLogin(
  { provider = '', account, audience = `https://iam.googleapis.com/${provider}` }: LoginSettings,
  place: LoginPlace,
): OpenLogin {
  return tokenFile(audience, place, async path => {
    const GOOGLE_APPLICATION_CREDENTIALS = `${path}.google.json`
    await writeFile(GOOGLE_APPLICATION_CREDENTIALS, JSON.stringify(credentials(path, provider, account)))
    return { GOOGLE_APPLICATION_CREDENTIALS }
  })
}

/** https://google.aip.dev/auth/4117 */
function credentials(file: string, provider: string, account: string | undefined): object {
  const impersonation = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateAccessToken`
  return {
    type: 'external_account',
    audience: `//iam.googleapis.com/${provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    ...(account === undefined ? {} : { service_account_impersonation_url: impersonation }),
    credential_source: { file, format: { type: 'text' } },
  }
}
