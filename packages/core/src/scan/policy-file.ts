import { realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readLimited, sizeIfThere, toPosix, writeFileAtomic } from '@release-tools/evidence/files'
import { defaultPolicy, type Policy, parsePolicy, renderPolicy } from '@release-tools/evidence/policy'
import { Problem } from '@release-tools/evidence/problem'
import type { Host } from '../host.ts'
import { ownTool } from '../own-tool.ts'
import { writePart } from '../release-dir.ts'

/** Where a policy is looked for when none is named. */
const defaultPolicyPath = '.github/release-policy.yaml'

const sizeLimit = 1024 * 1024

/** Reads the policy; where the default path does not exist, the strict default holds. A path that was named must exist. */
export async function readPolicy(path: string, host: Host): Promise<Policy> {
  const shown = workspaceRelative(path)
  if ((await sizeIfThere(path)) !== undefined)
    return parsePolicy((await readLimited(path, sizeLimit)).toString('utf8'), shown)
  if (shown !== defaultPolicyPath)
    throw new Problem(`read the policy ${shown}`, {
      found: 'there is no such file.',
      next: 'Check the input `policy`.',
    })
  host.info(`There is no ${defaultPolicyPath}: the strict default policy holds.`)
  return defaultPolicy
}

/** A path as a person wrote it: from the workspace, with forward slashes. */
export function workspaceRelative(path: string): string {
  return toPosix(relative(realpathSync(process.env.GITHUB_WORKSPACE ?? process.cwd()), path))
}

/** Writes the effective policy into the release, so that anyone can compute the verdict again. */
export async function writePolicy(policy: Policy, releaseDir: string): Promise<void> {
  await writeFileAtomic(join(releaseDir, 'policy.yaml'), renderPolicy(policy))
  await writePart(releaseDir, 'scan-image.policy', {
    files: [{ path: 'policy.yaml', mediaType: 'application/yaml', madeBy: ownTool, reproducible: 'bytes' }],
  })
}
