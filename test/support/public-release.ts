import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { completeWheel, makeRelease, sdist } from '@release-tools/evidence/testing'
import { connectGitHub } from '@release-tools/runner'
import { type GitHubDouble, testHost } from '@release-tools/testbed'

/** A release of widget 1.2.0 that an index takes, signed by a key, with more files by their paths. */
export async function widgetRelease(
  files: Record<string, string> = {},
): Promise<{ assets: string; publicKey: string }> {
  const artifacts = {
    'widget-1.2.0-py3-none-any.whl': completeWheel('widget', '1.2.0'),
    'widget-1.2.0.tar.gz': sdist('widget', '1.2.0'),
  }
  const { assets, trust } = await makeRelease({ artifacts, files })
  const [signer] = trust.signers
  return { assets, publicKey: signer?.kind === 'key' ? signer.publicKey : '' }
}

/** Makes the assets a public release of v1.2.0 on the double of GitHub. */
export async function makePublic(double: GitHubDouble, assets: string): Promise<void> {
  const { apiUrl, env } = double
  const github = await connectGitHub({ token: env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl }, testHost())
  const text = { name: 'v1.2.0', body: '', prerelease: false }
  const draft = await github.createDraft('v1.2.0', text)
  for (const name of await readdir(assets))
    await github.upload(draft, name, join(assets, name), 'application/octet-stream')
  await github.publish(draft, text, true)
}
