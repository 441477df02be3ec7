import { dirname, join, resolve } from 'node:path'
import type { Host, Outputs } from '@release-tools/host'
import { addPath, findCached, toolCacheDir } from '@release-tools/runner'
import { type InstalledTool, installTools, type ToolName, toolNames, toolTable } from '@release-tools/tools'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Installs the tools, and adds them to PATH after all of them are installed and verified. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const tools = await installTools(request(inputs), host)
  for (const tool of tools) addPath(dirname(tool.path))
  await host.summary(toolTable(tools), 'tools')
  return { tools: JSON.stringify(byName(tools)), ...pathsOf(tools) }
}

function request(inputs: Inputs) {
  return {
    tools: inputs.tools,
    source: inputs.source,
    releaseUrl: inputs['release-url'],
    mirrorUrl: inputs['mirror-url'],
    // PATH must contain only absolute folders.
    toolPath: inputs['tool-path'] === undefined ? undefined : resolve(inputs['tool-path']),
    allowSourceVersion: inputs['allow-source-version'],
    cacheDir: toolCacheDir(),
    findCached,
    // The committed go.mod files are beside dist/, which contains the script that Node runs.
    goModules: join(dirname(process.argv[1] ?? ''), '..', 'go'),
  }
}

/** The path of every tool; undefined for one that was not installed. */
function pathsOf(tools: InstalledTool[]): Outputs<`${ToolName}-path`> {
  const paths = toolNames.map(name => [`${name}-path`, tools.find(tool => tool.name === name)?.path])
  return Object.fromEntries(paths)
}

function byName(tools: InstalledTool[]) {
  return Object.fromEntries(tools.map(({ name, ...rest }) => [name, rest]))
}
