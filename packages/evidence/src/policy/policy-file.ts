import { realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Problem, readLimited, sizeIfThere, toPosix, writeFileAtomic } from '@release-tools/base'
import { recordOf } from '../kinds/kind.ts'
import { policy as policyKind } from '../kinds/policy.ts'
import { ownTool } from '../manifest/own-tool.ts'
import { writeStepRecord } from '../release/release-dir.ts'
import { defaultPolicy, defaultPolicyPath, type Policy, parsePolicy, renderPolicy } from './policy.ts'

/** What reading a policy needs: the checked-out repository, and a log. A Host is one. */
export interface PolicyPlace {
  /** Absolute. */
  workspace: string
  info(line: string): void
}

const sizeLimit = 1024 * 1024

/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
export async function readPolicy(path: string, where: PolicyPlace): Promise<Policy> {
  const shown = workspaceRelative(where.workspace, path)
  if ((await sizeIfThere(path)) !== undefined)
    return parsePolicy((await readLimited(path, sizeLimit)).toString('utf8'), shown)
  if (shown !== defaultPolicyPath)
    throw new Problem(`read the policy ${shown}`, {
      found: 'no such file.',
      next: 'Check the input `policy`.',
    })
  where.info(`${defaultPolicyPath} does not exist, so the built-in strict policy applies.`)
  return defaultPolicy
}

/** A path as people write it: relative to the workspace, with forward slashes. */
export function workspaceRelative(workspace: string, path: string): string {
  return toPosix(relative(realpathSync(workspace), path))
}

/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
export async function writePolicy(policy: Policy, releaseDir: string): Promise<void> {
  const { document } = policyKind.files
  await writeFileAtomic(join(releaseDir, document.path), renderPolicy(policy))
  await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] })
}
