// node bench/sbom-at-size.ts FILE: makes both SBOMs from syft's JSON. Prints times in seconds, memory and sizes in bytes, as JSON.
import { readFile } from 'node:fs/promises'
import { keepHeapSmall } from '@release-tools/base'
import { foundBom, renderBom } from '@release-tools/scan'

const [path = ''] = process.argv.slice(2)
// As each of our actions does.
keepHeapSmall()
const [begin, before] = [performance.now(), process.cpuUsage()]
const source = await readFile(path)
const facts = { version: '1', created: '2026-01-31T12:00:00Z', facts: {}, syft: { name: 'syft', version: '1' } }
const bom = foundBom({ kind: 'image', name: 'large' }, source, facts)
const { cyclonedx, spdx, quality } = renderBom(bom, '1.6')
const { user, system } = process.cpuUsage(before)
console.log(
  JSON.stringify({
    seconds: (performance.now() - begin) / 1000,
    busy: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS * 1024,
    sizes: [source.length, ...[cyclonedx, spdx].map(text => text.pieces.reduce((sum, { length }) => sum + length, 0))],
    components: quality.components,
  }),
)
