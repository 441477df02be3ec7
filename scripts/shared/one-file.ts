import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'

// A program of one file, which starts as fast as if it had many. The chunks that a command needs follow as comments, which Node passes over in a
// tenth of the time that it takes to parse code. A chunk is compiled when it is needed, with the lines that it has in the file.

const chunkName = /^\d+\.index\.js$/
/** How webpack loads a chunk from its own file. */
const load = 'import("./" + __nccwpck_require__.u(chunkId))'
/** In place of the end of a comment, which code may contain. */
const escapedEnd = '*~/'
/** What code of a chunk names that a function cannot have by itself. */
const parameters = ['__here', '__WEBPACK_EXTERNAL_createRequire', '__import']

const loader = `
// Compiles one of the chunks below (scripts/shared/one-file.ts). A command needs many: the file is read once.
async function chunkOfThisFile(name) {
	const require = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
	const filename = require("url").fileURLToPath(import.meta.url);
	const file = (chunkOfThisFile.file ??= require("fs").readFileSync(filename));
	const head = file.indexOf("\\n/* chunk " + name + " ") + 1;
	const start = file.indexOf("\\n", head) + 1;
	const lineOffset = Number(file.toString("latin1", head, start).split(" ")[3]);
	const code = file.toString("utf8", start, file.indexOf("\\n*/", start)).replaceAll("${escapedEnd}", "*" + "/");
	const compiled = require("vm").compileFunction(code, ${JSON.stringify(parameters)}, { filename, lineOffset });
	return compiled(import.meta.url, __WEBPACK_EXTERNAL_createRequire, specifier => import(specifier));
}
`

/** Joins the chunks in the folder `out` into its index.js. Throws an Error if one of them cannot be joined. */
export async function joinChunks(out: string): Promise<void> {
  const names = (await readdir(out)).filter(name => chunkName.test(name)).sort()
  if (names.length === 0) return
  const path = join(out, 'index.js')
  const main = await readFile(path, 'utf8')
  if (main.split(load).length !== 2)
    throw new Error(`webpack loads chunks of ${path} in a way that one-file.ts does not know`)
  const loading = main.replace(load, 'chunkOfThisFile(__nccwpck_require__.u(chunkId))')
  const parts = [`${loading.trimEnd()}\n${loader}\n`]
  let lines = linesOf(parts[0] ?? '')
  for (const name of names) {
    // With the number of lines before its code.
    const part = `/* chunk ${name} ${lines + 1}\n${asFunction(name, await readFile(join(out, name), 'utf8'))}\n*/\n\n`
    lines += linesOf(part)
    parts.push(part)
    await rm(join(out, name))
  }
  await writeFile(path, `${parts.join('').trimEnd()}\n`)
}

function linesOf(text: string): number {
  return text.split('\n').length - 1
}

/** The module of a chunk as the body of a function, without the end of a comment. */
function asFunction(name: string, module: string): string {
  const body = module
    .replace(/^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";\n/, '')
    .replace(/^export const (id|ids|modules) = /gm, 'const $1 = ')
    .replaceAll('import.meta.url', '__here')
    .replaceAll("import('./", "__import('./")
  const code = `${body.trimEnd()}\nreturn { ids, modules };`
  if (code.includes(escapedEnd)) throw new Error(`the chunk ${name} contains ${escapedEnd}`)
  // Throws for an import, an export or another place that only a module can have.
  compileFunction(code, parameters)
  return code.replaceAll('*/', escapedEnd)
}
