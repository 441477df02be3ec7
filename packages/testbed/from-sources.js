import { registerHooks } from 'node:module'

// Like jest's moduleNameMapper: sources, so that no build is needed and breakpoints in them are met.
registerHooks({
  resolve(specifier, context, next) {
    const name = /^@release-tools\/([a-z-]+)$/.exec(specifier)?.[1]
    return name === undefined
      ? next(specifier, context)
      : next(new URL(`../${name}/src/index.ts`, import.meta.url).href, context)
  },
})
