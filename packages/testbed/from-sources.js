import { registerHooks } from 'node:module'

// Like jest's moduleNameMapper: sources, so that no build is needed and breakpoints in them are met.
registerHooks({
  resolve(specifier, context, next) {
    const [, scope, name, file] = /^(@release-tools)\/([^/]+)\/(.+)$/.exec(specifier) ?? []
    return scope === undefined
      ? next(specifier, context)
      : next(new URL(`../${name}/src/${file}.ts`, import.meta.url).href, context)
  },
})
