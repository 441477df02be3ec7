// npm run classifiers:update: brings the list of PyPI's classifiers up to date.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf, parseJson, renderJson, writeFileAtomic } from '@release-tools/base'
import { must, pip } from '@release-tools/testbed'

const help = `npm run classifiers:update [-- OPTIONS]

Writes the classifiers of PyPI into packages/build/src/distribution/check/classifiers.json, by which wheels and source
distributions are checked. Takes them from the package trove-classifiers, in the version that is pinned with its digest in
packages/testbed/python/backends.txt: change it there first. Downloads it with pip, whose settings apply.

  --check   write nothing; exit 1 if the list would change
  --help    this text`

const root = join(import.meta.dirname, '..')
const pins = join(root, 'packages/testbed/python/backends.txt')
const list = join(root, 'packages/build/src/distribution/check/classifiers.json')

/** Prints the list of the wheel on PYTHONPATH. */
const program =
  'import json, trove_classifiers as t; print(json.dumps([sorted(t.classifiers), {k: ", ".join(v) for k, v in sorted(t.deprecated_classifiers.items())}]))'

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })
  if (values.help) {
    console.log(help)
    return 0
  }
  const wanted = await current()
  const same = (await readFile(list, 'utf8')) === wanted
  console.log(same ? 'The list is up to date.' : 'The list changes.')
  if (values.check) return same ? 0 : 1
  if (!same) await writeFileAtomic(list, wanted)
  return 0
}

async function current(): Promise<string> {
  const pin = /^trove-classifiers==(\S+) \\\n(?: +--hash=\S+(?: \\)?\n)+/m.exec(await readFile(pins, 'utf8'))
  if (pin === null) throw new Error(`${pins} has no trove-classifiers.`)
  const dir = await mkdtemp(join(tmpdir(), 'classifiers-'))
  try {
    await writeFile(join(dir, 'requirements.txt'), pin[0])
    await pip('download', ['--dest', dir], [join(dir, 'requirements.txt')])
    const wheel = (await readdir(dir)).find(name => name.endsWith('.whl')) ?? ''
    const text = await must('read the classifiers', 'python3', ['-c', program], {
      env: { PYTHONPATH: join(dir, wheel) },
    })
    const [classifiers, deprecated] = parseJson(text, 'the classifiers') as unknown[]
    return renderJson({ version: pin[1], classifiers, deprecated })
  } finally {
    await rm(dir, { recursive: true })
  }
}

process.exitCode = await main().catch(error => {
  console.error(messageOf(error))
  return 2
})
