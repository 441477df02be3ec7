import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { must } from '@release-tools/testbed'

/** Where prepared programs lie that take the place of Cargo and the compiler. They go to the front of PATH. */
export function rustPrograms(prepared: string): string {
  return join(prepared, 'rust/bin')
}

/**
 * Makes a local registry of all packages in `Cargo.lock` of a source distribution (Cargo compares their digests), and a `cargo` that
 * takes packages only from there. Builds in the bench have no network, and Cargo reads its settings in the home directory, which is empty.
 */
export async function downloadCrates(sdist: string, prepared: string): Promise<void> {
  const own = mkdtempSync(join(prepared, 'crates-'))
  const [source, home] = [join(own, 'source'), join(own, 'cargo')]
  mkdirSync(source)
  await must('unpack', 'tar', ['-xzf', sdist, '-C', source, '--strip-components=1', '--no-same-owner'])
  await must('download the packages of Cargo', 'cargo', ['fetch', '--locked'], {
    cwd: source,
    env: { ...process.env, CARGO_HOME: home } as Record<string, string>,
  })
  fillRegistry(join(home, 'registry'), join(prepared, 'rust/registry'))
  writePrograms(rustPrograms(prepared))
  rmSync(own, { recursive: true })
}

/** https://doc.rust-lang.org/cargo/reference/source-replacement.html#local-registry-sources */
function fillRegistry(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const path of globSync('cache/*/*.crate', { cwd: from })) cpSync(join(from, path), join(to, basename(path)))
  for (const path of globSync('index/*/.cache/**/*', { cwd: from, withFileTypes: true })) {
    if (!path.isFile()) continue
    const file = join(path.parentPath, path.name)
    const index = join(to, 'index', file.replace(/^.*\/\.cache\//, ''))
    mkdirSync(dirname(index), { recursive: true })
    // What Cargo remembers of a package: one version and its line of the index after the other, with zeros between them.
    const lines = readFileSync(file, 'utf8')
      .split('\0')
      .filter(text => text.startsWith('{'))
    writeFileSync(index, lines.map(line => `${line}\n`).join(''))
  }
}

function writePrograms(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const root = execFileSync('rustc', ['--print', 'sysroot'], { encoding: 'utf8' }).trim()
  const own = 'registry="$(cd "$(dirname "$0")/../registry" && pwd)"'
  const local = `--config 'source.crates-io.replace-with="local"' --config "source.local.local-registry='$registry'"`
  writeFileSync(join(folder, 'cargo'), `#!/bin/sh\n${own}\nexec '${root}/bin/cargo' --offline ${local} "$@"\n`)
  writeFileSync(join(folder, 'rustc'), `#!/bin/sh\nexec '${root}/bin/rustc' "$@"\n`)
  for (const name of ['cargo', 'rustc']) chmodSync(join(folder, name), 0o755)
}
