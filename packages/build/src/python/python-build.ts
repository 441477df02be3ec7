import type { BuildRequirements } from '@release-tools/project'
import type { Checkout } from '../source/checkout.ts'
import type { HostName } from './apart.ts'
import type { BuildEnvironment } from './build-env.ts'
import type { FrontEnd } from './install-front-end.ts'
import type { Interpreter } from './interpreter.ts'

/** What is built, and with what. */
export interface PythonBuild {
  /** The repository and the commit. Nothing in its work tree is used. */
  checkout: Checkout
  /** Directory of the project, relative to the repository: `.` or `packages/widget`. */
  directory: string
  name: string
  /** Undefined if the back-end computes it and no tag says it. */
  version?: string | undefined
  interpreter: Interpreter
  /** File with the pinned build requirements, relative to the repository; undefined for what the project has. */
  buildRequirements?: string | undefined
  /** An existing directory for the distributions. */
  outDir: string
  /** Path of the source for the build; see sourcePathOf. */
  sourcePath?: string | undefined
  normalise: 'auto' | 'always' | 'never'
  /** False if the wheels come from elsewhere. */
  wheel: boolean
  /** The C compiler with its options; undefined for the one that Python names. */
  cc?: string | undefined
  /** One that is installed already, for several builds. Undefined to install one. */
  frontEnd?: FrontEnd | undefined
  /** The longest time for each of the two distributions. */
  seconds: number
  /** What is different in a second build, which proves the first one. */
  vary?: Variation
}

/** What a second build has that the first one has not, besides another clone, home directory and time. */
export interface Variation {
  TZ: string
  /** Of the clone: the build itself always has 022. */
  umask: number
  hostname: HostName | undefined
}

/** A distribution that was built. */
export interface BuiltFile {
  kind: 'sdist' | 'wheel'
  path: string
  /** In lower-case hex. */
  sha256: string
  /** In bytes. */
  size: number
  /** The rules that changed it after the back-end had made it; empty if it is as the back-end made it. */
  normalised: { rule: string; before?: string }[]
}

/** What a build made, and with what. */
export interface BuiltPython {
  version: string
  artifacts: BuiltFile[]
  /** The front-end, and everything that the isolated environments had. */
  tools: { name: string; version: string; sha256?: string }[]
  python: Pick<Interpreter, 'implementation' | 'version' | 'platform' | 'zlib'>
  /** The file with the pinned requirements, and the constraints that pip got. */
  requirements: Pick<BuildRequirements, 'from' | 'constraints' | 'notes'>
  environment: BuildEnvironment
}
