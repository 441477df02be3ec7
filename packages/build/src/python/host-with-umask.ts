import { childEnv, type Host } from '@release-tools/host'
import { runAlone } from './apart.ts'
import type { PythonBuild } from './python-build.ts'

/** A host whose programs run with the umask of a variation; the same host without one. */
export function hostWithUmask({ vary, interpreter, seconds }: PythonBuild, host: Host): Host {
  if (vary === undefined) return host
  const exec: Host['exec'] = (program, args, { cwd = host.temp, env } = {}) =>
    runAlone(
      interpreter,
      { args: [program, ...args], cwd, env: childEnv(host.env, env), umask: vary.umask, seconds },
      host,
    )
  // The properties of a host may be computed when they are read.
  return Object.assign(Object.create(host), { exec })
}
