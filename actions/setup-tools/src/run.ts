import { dirname, join, resolve } from 'node:path'
import type { Host } from '@release-tools/host'
import { addPath, findCached, toolCacheDir } from '@release-tools/runner'
import { type InstalledTool, installTools, toolNames, toolTable } from '@release-tools/tools'
import type { Inputs } from './inputs.ts'

export const outputs = ['tools', ...toolNames.map(name => `${name}-path` as const)] as const

type Outputs = Partial<Record<(typeof outputs)[number], string>>

/** Installs the tools, and only when all of them are there and checked puts them on PATH. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs> {
  const tools = await installTools(request(inputs), host)
  for (const tool of tools) addPath(dirname(tool.path))
  await host.summary(toolTable(tools))
  return {
    tools: JSON.stringify(byName(tools)),
    ...Object.fromEntries(tools.map(tool => [`${tool.name}-path`, tool.path])),
  }
}

function request(inputs: Inputs) {
  return {
    tools: inputs.tools,
    source: inputs.source,
    releaseUrl: inputs['release-url'],
    mirrorUrl: inputs['mirror-url'],
    // PATH is searched by absolute folders only.
    toolPath: inputs['tool-path'] === undefined ? undefined : resolve(inputs['tool-path']),
    allowSourceVersion: inputs['allow-source-version'],
    cacheDir: toolCacheDir(),
    findCached,
    // The committed go.mod files lie beside dist/, whose index.js Node was started with.
    goModules: join(dirname(process.argv[1] ?? ''), '..', 'go'),
  }
}

function byName(tools: InstalledTool[]) {
  return Object.fromEntries(tools.map(({ name, ...rest }) => [name, rest]))
}
