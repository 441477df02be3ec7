/** @needs tools sigstore */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { at, sha256 } from '@release-tools/base'
import { imagePath, isArtifact, parseManifest, rebuildStatement } from '@release-tools/evidence'
import { identity, jobIdentity, makeKeyPair } from '@release-tools/sign/testing'
import { testbed } from '@release-tools/testbed'
import type { Options } from '../../src/reproduce/options.ts'
import { terminalHost } from '../../src/reproduce/terminal-host.ts'
import { statementSigning, writeSigned } from '../../src/sign-for-others.ts'
import { cli, releaseWithKey } from '../../testing/run.ts'

const { trustedRoot, signingConfig, issuer } = testbed()
const directory = mkdtempSync(join(tmpdir(), 'signed-'))
const quiet = { out: () => undefined, err: () => undefined, colors: false }
const release = await releaseWithKey()
const keys = await makeKeyPair()
writeFileSync(join(directory, 'rebuilder.pub'), keys.pub)

const manifestText = readFileSync(join(release.directory, 'manifest.yaml'))
const { project, source, files, images } = parseManifest(manifestText.toString())
const same = (path: string, digest: string) => ({
  path,
  sha256: digest,
  reproducible: 'bytes' as const,
  result: 'identical' as const,
  rebuilt: digest,
})
/** Somebody rebuilt every artifact and every image. */
const statement = rebuildStatement({
  release: {
    project: project.name,
    version: project.version,
    repository: source.repository,
    tag: source.tag,
    commit: source.commit,
    manifestSha256: sha256(manifestText),
  },
  rebuilder: { program: { name: 'release-tools', version: '1' }, platform: 'linux/x64', tools: [], differences: [] },
  result: 'reproduced',
  problems: [],
  files: [
    ...files.filter(({ path }) => isArtifact(path)).map(file => same(file.path, file.sha256)),
    ...images.map(image => same(imagePath(image.name), image.digest.replace('sha256:', ''))),
  ],
})

/** A token as GitLab gives it to a job. */
async function idToken(): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = jobIdentity()
  const answer = await fetch(`${url}&audience=sigstore`, { headers: { authorization: `Bearer ${token}` } })
  return at(await answer.json(), 'value') as string
}

const identified = { identity, issuer }
const signers: Record<string, { env: Record<string, string>; by: object; services: Partial<Options> }> = {
  'a key pair, without any service': {
    env: { COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password },
    by: { key: join(directory, 'rebuilder.pub') },
    services: {},
  },
  'a job on GitHub': { env: jobIdentity(), by: identified, services: { signingConfig, trustedRoot } },
  'a token of another CI': {
    env: { SIGSTORE_ID_TOKEN: await idToken() },
    by: identified,
    services: { signingConfig, trustedRoot },
  },
}
const hostOf = (env: Record<string, string>) => ({
  ...terminalHost(quiet, directory),
  env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...env },
})
const bundleOf = (name: string) => join(directory, `${name.replaceAll(/\W+/g, '-')}.sigstore.json`)

test.each(Object.entries(signers))(
  'signed by %s, verify --rebuilds counts it, and --compare reads it',
  async (name, one) => {
    const host = hostOf(one.env)
    const signing = await statementSigning(one.services, host)
    await writeSigned([statement], bundleOf(name), signing, { host, title: 'Signing …' })
    const policy = join(directory, 'policy.yaml')
    writeFileSync(
      policy,
      JSON.stringify({ version: 1, evidence: { required: [] }, rebuilders: { count: 1, signers: [one.by] } }),
    )
    const where = [release.directory, '--key', release.key, '--trusted-root', trustedRoot, '--policy', policy]
    const without = await cli(['verify', ...where])
    expect(without.out.replaceAll(/\s+/g, ' ')).toContain('asks for 1 rebuilder who reproduced the release, and 0')
    const { code, out } = await cli(['verify', ...where, '--rebuilds', bundleOf(name)])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/\nVERIFIED/) })
    const unsigned = join(directory, 'unsigned.json')
    writeFileSync(unsigned, JSON.stringify(statement))
    const compared = await cli(['reproduce', '--compare', bundleOf(name), unsigned])
    expect(compared).toMatchObject({ code: 0, out: expect.stringMatching(/\nAGREE: reproduced\n$/) })
  },
)

test('without a signer, with a wrong password, and without cosign, nothing is rebuilt', async () => {
  const refused = (env: Record<string, string>) => statementSigning({}, hostOf(env)).catch(error => error.message)
  expect(await refused({})).toMatch(/^Could not read the command line: --sign has no signer\. Set COSIGN_PRIVATE_KEY/)
  expect(await refused({ COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: 'wrong' })).toMatch(/password/)
  const repository = mkdtempSync(join(tmpdir(), 'clone-'))
  execFileSync('git', ['init', '--quiet', repository])
  copyFileSync(release.key, join(repository, 'cosign.pub'))
  const { code, err } = await cli([
    'reproduce',
    'v1.2.0',
    '--against',
    release.directory,
    '--key',
    release.key,
    '--sign',
    'x',
  ])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--sign has no signer.') })
})
