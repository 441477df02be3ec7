import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { actionFile } from '../scripts/shared/action-file.ts'
import { bundles } from '../scripts/shared/bundle.ts'
import { root } from '../scripts/shared/repository.ts'

const largestIndex = 450_000
// Node has loaded them when a program begins, all but os and string_decoder, which are small. crypto takes several milliseconds,
// https most of the time that an action has.
const quickModules = ['fs', 'module', 'os', 'path', 'string_decoder', 'url', 'util', 'v8']
const workspace = mkdtempSync(join(tmpdir(), 'release-tools-bundle-'))
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

function node(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: workspace,
    env: { PATH: process.env.PATH, HOME: workspace, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Node's own modules that a program asks for until it ends. */
function modulesOf(program: string): string[] {
  const { stdout } = node(['--import', pathToFileURL(join(root, 'test/support/list-modules.mjs')).href, program], {
    GITHUB_WORKSPACE: workspace,
  })
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
}

const scriptsOf = (out: string) => readdirSync(join(root, out)).filter(name => /\.m?js$/.test(name))

/** True where an action loads the shared bundle by a path that leads to it. */
function usesShared(out: string): boolean {
  const paths = scriptsOf(out).flatMap(script =>
    [...readFileSync(join(root, out, script), 'utf8').matchAll(/import\('(\.\.\/[^']+)'\)/g)].map(
      match => match[1] ?? '',
    ),
  )
  return paths.length > 0 && paths.every(path => existsSync(join(root, out, path)))
}

describe.each(bundles())('the bundle $name', ({ name, kind, out, file }) => {
  const folder = join(root, out)
  const main = join(folder, file ?? 'index.js')

  test('is committed with its licences', () => {
    expect(existsSync(main)).toBe(true)
    expect(existsSync(join(folder, 'licenses.txt'))).toBe(true)
  })

  test('has scripts that Node can load, each on its own', () => {
    for (const script of scriptsOf(out).filter(script => script !== (file ?? 'index.js'))) {
      const url = pathToFileURL(join(folder, script)).href
      expect([script, node(['--input-type=module', '--eval', `await import(${JSON.stringify(url)})`])]).toEqual([
        script,
        { status: 0, stdout: '', stderr: '' },
      ])
    }
  })

  test('carries neither undici nor apache-arrow, nor a path of the machine that built it', () => {
    for (const script of scriptsOf(out)) {
      const text = readFileSync(join(folder, script), 'utf8')
      expect([script, /node_modules\/(\.pnpm\/)?(undici|apache-arrow)/.test(text), text.includes(root)]).toEqual([
        script,
        false,
        false,
      ])
      // llhttp's WebAssembly is in every undici, and Arrow's magic in every apache-arrow.
      expect([script, text.includes('llhttp'), text.includes('ARROW1')]).toEqual([script, false, false])
    }
  })

  if (kind === 'library') {
    test('is what the actions load', () => {
      const code = `console.log(Object.keys(await import(${JSON.stringify(pathToFileURL(main).href)})).join())`
      expect(node(['--input-type=module', '--eval', code]).stdout.trim()).toBe('DefaultArtifactClient')
      expect(modulesOf(main)).toEqual(expect.arrayContaining(['crypto', 'fs', 'https']))
      const users = bundles().filter(bundle => bundle.shared !== undefined && usesShared(bundle.out))
      expect(users.map(bundle => bundle.name)).toContain('publish-release')
    })
  }

  if (kind === 'action') {
    test(`has an index.js of at most ${largestIndex} bytes`, () => {
      expect(statSync(main).size).toBeLessThanOrEqual(largestIndex)
    })

    test('ends with one annotation about the input that is missing, or about what it needs', () => {
      const { status, stdout, stderr } = node([main], { GITHUB_WORKSPACE: workspace })
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
      expect(stdout.match(/^::error::Could not .+\.$/gm)).toHaveLength(1)
    })

    test('asks Node for nothing slow before it knows that its inputs are good', () => {
      expect(modulesOf(main).filter(name => !quickModules.includes(name))).toEqual([])
    })

    test('refuses an input that it does not have, by name', () => {
      const inputs = Object.entries(actionFile(name).inputs ?? {}).map(([input, { default: value = 'x' }]) => [
        `INPUT_${input.toUpperCase()}`,
        String(value),
      ])
      const { status, stdout } = node([main], {
        GITHUB_WORKSPACE: workspace,
        ...Object.fromEntries(inputs),
        INPUT_MISSPELT: 'yes',
      })
      expect(status).toBe(1)
      expect(stdout).toContain('::error::Could not read the inputs: there is no input "misspelt".')
    })
  }

  if (kind === 'cli') {
    test('is one file, and beside it a library that its licence keeps out of it, unchanged', () => {
      expect(readdirSync(folder).sort()).toEqual(['licenses.txt', 'openpgp.min.mjs', file])
      const library = 'packages/evidence/node_modules/openpgp/dist/node/openpgp.min.mjs'
      expect(sha256(readFileSync(join(folder, 'openpgp.min.mjs')))).toBe(sha256(readFileSync(join(root, library))))
      expect(readFileSync(main, 'utf8')).toContain("import('./openpgp.min.mjs')")
    })

    test('has no code of a command before its chunks: each command says `load: () => import(…)` without a mode', () => {
      expect(readFileSync(main, 'utf8').indexOf('\n/* chunk ')).toBeGreaterThan(0)
      expect(readFileSync(main, 'utf8').indexOf('\n/* chunk ')).toBeLessThan(200_000)
    })

    test('prints its help, and exits with 2 when it is used wrongly', () => {
      expect(node([main, '--help'])).toMatchObject({ status: 0, stderr: '' })
      expect(node([main, 'no-such-command']).status).toBe(2)
    })
  }
})
