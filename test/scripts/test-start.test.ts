import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { root } from '../../scripts/shared/repository.ts'

/** Node's hooks that refuse our packages, as in a clone where nothing is compiled yet. */
const refuse = `import { registerHooks } from 'node:module'
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('@release-tools/')) throw new Error('imports ' + specifier)
    return next(specifier, context)
  },
})`

test('npm test plans what to run before any package is compiled', () => {
  const hooks = `data:text/javascript,${encodeURIComponent(refuse)}`
  const load = ['checks', 'options', 'plan', 'stages'].map(name => `await import('./scripts/test/${name}.ts')`)
  const script = `${load.join('\n')}\nconsole.log('loaded')`
  const args = ['--disable-warning=ExperimentalWarning', '--import', hooks, '--input-type=module', '--eval', script]
  expect(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })).toBe('loaded\n')
})
