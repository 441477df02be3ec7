import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A repository with a project that a back-end in its own tree builds, so that nothing is installed from an index. */
export interface SampleProject {
  repository: string
  /** Writes files and commits them, one second after the last commit. Returns the commit. */
  commit(files: Record<string, string>): string
  git(...args: string[]): string
}

const pyproject = `[build-system]
requires = []
build-backend = "mini"
backend-path = ["backend"]

[project]
name = "rebuilt-widget"
version = "1.2.0"
`

/** Releases of the sample have no SBOM, unless a test is about them. */
export const samplePolicy = 'version: 1\nevidence: {required: [provenance]}\n'

/** Makes the repository, with one commit. `traps` are the names of what the back-end writes into the wheel: see mini.py. */
export function sampleProject(traps: string[] = [], files: Record<string, string> = {}): SampleProject {
  const repository = mkdtempSync(join(tmpdir(), 'sample-'))
  let time = 1_760_000_000
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: repository,
      encoding: 'utf8',
      env: { ...process.env, GIT_AUTHOR_DATE: `${time} +0000`, GIT_COMMITTER_DATE: `${time} +0000` },
    }).trim()
  const commit = (changed: Record<string, string>) => {
    time += 1
    for (const [path, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(repository, path)), { recursive: true })
      writeFileSync(join(repository, path), text)
    }
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'change')
    return git('rev-parse', 'HEAD')
  }
  git('init', '--quiet')
  mkdirSync(join(repository, 'backend'))
  copyFileSync(join(import.meta.dirname, 'mini.py'), join(repository, 'backend', 'mini.py'))
  commit({
    'pyproject.toml': pyproject,
    '.github/release-policy.yaml': samplePolicy,
    'traps.txt': `${traps.join('\n')}\n`,
    'widget/__init__.py': 'answer = 42\n',
    ...files,
  })
  return { repository, commit, git }
}
