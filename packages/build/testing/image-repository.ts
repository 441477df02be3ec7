import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ImageRequest } from '../src/container/build-image.ts'

/** A repository with one commit, of a fixed time, in a directory of its own or in the given one. */
export function imageRepository(
  files: Record<string, string | Uint8Array>,
  repository = mkdtempSync(join(tmpdir(), 'repository-')),
): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    writeFileSync(join(repository, path), content)
  }
  const time = '2026-01-31T12:00:00Z'
  const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: repository, env })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'All')
  return repository
}

/** A request to build the Dockerfile of a repository into a directory that does not exist yet. */
export function imageRequestFor(root: string, own: Partial<ImageRequest> = {}): ImageRequest {
  return {
    root,
    name: 'app',
    source: 'commit',
    context: '.',
    dockerfile: 'Dockerfile',
    exclude: [],
    platforms: [],
    buildArgs: new Map(),
    secrets: [],
    annotations: {},
    sourceUrl: 'https://github.com/acme/app',
    allowFloatingBase: false,
    network: 'none',
    timeoutMs: 300_000,
    repository: 'ghcr.io/acme/app',
    credentials: undefined,
    layout: join(mkdtempSync(join(tmpdir(), 'image-')), 'layout'),
    ...own,
  }
}
