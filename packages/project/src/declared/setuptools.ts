import { tableAt } from '@release-tools/base'
import { type ProjectFiles, textIn, textsIn } from './project-files.ts'
import { setupArgument } from './python-source.ts'
import { byAttribute, byFiles, type FoundVersion } from './version-source.ts'

/** https://setuptools.pypa.io/en/latest/userguide/declarative_config.html */
export async function setuptoolsVersion(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const argument = files.setupPy === undefined ? undefined : setupArgument(files.setupPy, 'version')
  if (argument === 'computed') return { computedBy: 'setup.py' }
  if (argument !== undefined) return { version: argument.literal, from: 'setup.py' }
  return (await dynamicTable(files)) ?? (await configured(files)) ?? byCode(files)
}

/** Arguments of `setup(…)` that are not literals, or something else that runs. */
function byCode({ setupPy }: ProjectFiles): FoundVersion | undefined {
  return setupPy === undefined ? undefined : { computedBy: 'setup.py' }
}

async function dynamicTable(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const dynamic = tableAt(files.pyproject, 'tool', 'setuptools', 'dynamic', 'version')
  if (dynamic === undefined) return undefined
  const attribute = textIn(dynamic, 'attr')
  const paths = textIn(dynamic, 'file') ?? textsIn(dynamic, 'file')
  const found =
    attribute === undefined ? await byFiles(files, [paths].flat()) : await byAttribute(files, attribute, rootsOf(files))
  return found ?? { computedBy: `setuptools (${attribute ?? [paths].flat().join(', ')})` }
}

/** setup.cfg: a version, `attr: module.attribute` or `file: VERSION`. */
async function configured(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const value = files.setupCfg.get('metadata')?.get('version')
  if (value === undefined || value === '') return undefined
  const [, kind, rest = ''] = /^(attr|file):\s*([\s\S]*)$/.exec(value) ?? []
  if (kind === undefined) return { version: value, from: 'setup.cfg' }
  const found =
    kind === 'attr'
      ? await byAttribute(files, rest.trim(), rootsOf(files))
      : await byFiles(
          files,
          rest.split(',').map(path => path.trim()),
        )
  return found ?? { computedBy: `setuptools (${rest.trim()})` }
}

/** The directories in which setuptools looks for packages. */
function rootsOf({ pyproject, setupCfg }: ProjectFiles): string[] {
  const directories = Object.values(tableAt(pyproject, 'tool', 'setuptools', 'package-dir') ?? {})
  const where = textsIn(tableAt(pyproject, 'tool', 'setuptools', 'packages', 'find'), 'where')
  const options = setupCfg.get('options')?.get('package_dir') ?? ''
  const inCfg = [...options.matchAll(/^\s*=\s*(\S+)\s*$/gm)].map(match => match[1])
  return [...directories, ...where, ...inCfg, '.', 'src'].filter(root => typeof root === 'string')
}
