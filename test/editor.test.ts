import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../scripts/shared/repository.ts'

const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

test('.node-version is the Node that the scripts install', () => {
  const pinned: Record<string, string> = json('scripts/bootstrap/package.json').optionalDependencies
  const version = readFileSync(join(root, '.node-version'), 'utf8').trim()
  expect([...new Set(Object.values(pinned))]).toEqual([version])
})

// As the extension for TypeScript 7 looks for it: resolveTsdkPathToExe in microsoft/typescript-go, _extension/src/util.ts.
test('VS Code finds TypeScript’s program where its extension looks for it', () => {
  const tsdk = join(root, json('.vscode/settings.json')['js/ts.tsdk.path'])
  expect(json('node_modules/typescript/package.json').bin).toEqual({ tsc: './bin/tsc' })
  const program = process.platform === 'win32' ? 'tsc.exe' : 'tsc'
  const platform = `typescript-${process.platform}-${process.arch}`
  expect(existsSync(join(tsdk, '../@typescript', platform, 'lib', program))).toBe(true)
})

test('the debug configurations start scripts that exist', () => {
  const launched: { program: string; args: string | string[] }[] = json('.vscode/launch.json').configurations.filter(
    (configuration: { request: string }) => configuration.request === 'launch',
  )
  expect(launched.length).toBeGreaterThan(2)
  for (const { program, args } of launched) {
    const script = typeof args === 'string' ? args.split(' ')[0] : args[0]
    const paths = [program.replace('${workspaceFolder}', root), join(root, script ?? '')]
    expect(paths.filter(path => !existsSync(path))).toEqual([])
  }
})
