import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { packDirectory } from '@release-tools/base'
import { freshDir } from './scanners.ts'

/** A wheel without code. `metadata` are further lines of METADATA. */
export interface TestWheel {
  name: string
  version: string
  metadata?: string[]
  tag?: string
}

// The zip must be one that pip accepts: RECORD lists every file, and may leave out their digests.
const writer = `
import json, sys, zipfile
for wheel in json.load(sys.stdin):
    stem = wheel["name"].replace("-", "_") + "-" + wheel["version"]
    info = stem + ".dist-info/"
    files = {
        info + "METADATA": "\\n".join(["Metadata-Version: 2.4", "Name: " + wheel["name"], "Version: " + wheel["version"], *wheel["metadata"], ""]),
        info + "WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: " + wheel["tag"] + "\\n",
    }
    files[info + "RECORD"] = "".join(name + ",,\\n" for name in [*files, info + "RECORD"])
    with zipfile.ZipFile(f'{wheel["directory"]}/{stem}-{wheel["tag"]}.whl', "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
`

/** Writes wheels into a directory. The same wheel has the same bytes every time. */
export function writeWheels(directory: string, wheels: TestWheel[]): void {
  mkdirSync(directory, { recursive: true })
  const all = wheels.map(wheel => ({ metadata: [], tag: 'py3-none-any', directory, ...wheel }))
  execFileSync('python3', ['-c', writer], { input: JSON.stringify(all) })
}

/** Writes a source distribution that has nothing but its metadata. */
export async function writeSdist(directory: string, name: string, version: string): Promise<void> {
  const source = freshDir('sdist')
  writeFileSync(join(source, 'PKG-INFO'), `Metadata-Version: 2.4\nName: ${name}\nVersion: ${version}\n`)
  mkdirSync(directory, { recursive: true })
  const stem = `${name}-${version}`
  writeFileSync(join(directory, `${stem}.tar.gz`), await buffer(packDirectory(source, stem, 0)))
}

/** Writes the files of a project into a directory. */
export function writeFiles(directory: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
}
