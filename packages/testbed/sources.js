// node --import: Node finds our packages' sources where jest.config.js says they are, so that no build is needed.
import { registerHooks } from 'node:module'
import config from '../../jest.config.js'

const root = new URL('../../', import.meta.url)
const [{ moduleNameMapper }] = config.projects
const mapped = Object.entries(moduleNameMapper).map(([from, to]) => [new RegExp(from), to.replace('<rootDir>/', '')])

registerHooks({
  resolve(specifier, context, next) {
    const [from, to] = mapped.find(([from]) => from.test(specifier)) ?? []
    return next(from === undefined ? specifier : new URL(specifier.replace(from, to), root).href, context)
  },
})
