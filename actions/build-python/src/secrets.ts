import { Problem } from '@release-tools/base'
import { canFindSecrets, findSecrets } from '@release-tools/build'
import type { Host } from '@release-tools/host'

type Secret = Awaited<ReturnType<typeof findSecrets>>['secrets'][number]

/**
 * Searches what was built for secrets, if trivy is on PATH. Throws a Problem that names files and lines, and never a secret, unless only
 * tests, examples and documentation have some, or `onFound` is `warn`.
 */
export async function refuseSecrets(
  files: { file: string; path: string }[],
  onFound: 'fail' | 'warn',
  host: Host,
): Promise<void> {
  if (!(await canFindSecrets(host)))
    return host.notice(
      'The distributions were not searched for secrets: trivy is not on PATH. Add setup-tools before this step.',
    )
  const found: string[] = []
  for (const { file, path } of files) {
    const { secrets, unsearched } = await findSecrets(path, host)
    for (const secret of secrets.filter(({ sample }) => sample))
      host.info(`Note: ${placeOf(file, secret)}, probably a sample.`)
    if (unsearched.length > 0)
      host.warning(`Not searched for secrets, because they are too large: ${unsearched.join(', ')}.`)
    found.push(...secrets.filter(({ sample }) => !sample).map(secret => placeOf(file, secret)))
  }
  if (found.length === 0) return
  const problem = new Problem('release what was built', {
    found: `${found.slice(0, 5).join('; ')}${found.length > 5 ? `; and ${found.length - 5} more` : ''}.`,
    next: 'Take the secret out, and revoke it: it is in the history of the repository. If it is none, set the input `secrets` to `warn`.',
    details: found.join('\n'),
  })
  if (onFound === 'fail') throw problem
  host.warning(problem.found)
}

/** Its place, and what it looks like. */
function placeOf(file: string, { file: member, line, title }: Secret): string {
  return `${file} has in ${member}, line ${line}, what looks like a secret (${title})`
}
