import type { ExecResult, Host } from './host.ts'

/**
 * Runs git in a directory, whoever owns it, as in a container, and without what a clone puts in place of objects
 * (https://git-scm.com/docs/git-replace). Its messages are in English on every machine.
 */
export function git(directory: string, args: string[], host: Pick<Host, 'exec'>): Promise<ExecResult> {
  return host.exec('git', ['-c', 'safe.directory=*', ...args], {
    cwd: directory,
    env: { LC_ALL: 'C', GIT_NO_REPLACE_OBJECTS: '1' },
  })
}

/** The first line of what git reported, for an error. Without a full stop; `nothing` if it reported nothing. */
export function gitReported({ stderr }: Pick<ExecResult, 'stderr'>): string {
  return stderr.trim().split('\n')[0]?.slice(0, 300).replace(/\.$/, '') || 'nothing'
}
