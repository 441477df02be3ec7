// For --import: prints, when the program ends, which of Node's own modules it asked for, by import or by require.
import { isBuiltin, registerHooks } from 'node:module'

const asked = new Set()
registerHooks({
  resolve(specifier, context, next) {
    if (isBuiltin(specifier)) asked.add(specifier.replace(/^node:/, ''))
    return next(specifier, context)
  },
})
process.on('exit', () => console.log(JSON.stringify([...asked].sort())))
