import { packageJson, packageLock, pipfileLock } from './json-locks.ts'
import type { LineFinder } from './named-line.ts'
import { cargoToml, pyproject } from './pyproject.ts'
import { requirements, requirementsIn } from './requirements.ts'
import { goMod, goModIndirect, pnpmLock, workflows, yarnLock } from './text-locks.ts'
import { cargoLock, pythonLocks } from './toml-locks.ts'

/** Every kind of file in which packages are found, in the order in which a finding without a place is looked for in them. */
export const lineFinders: readonly LineFinder[] = [
  pyproject,
  requirementsIn,
  packageJson,
  goMod,
  cargoToml,
  pythonLocks,
  pipfileLock,
  requirements,
  packageLock,
  pnpmLock,
  yarnLock,
  goModIndirect,
  cargoLock,
  workflows,
]
