/** @needs tools */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { root } from '../../scripts/shared/repository.ts'

interface Ended {
  code: number | null
  output: string
}

const groups: number[] = []

/** A program that waits for its debugger would wait on when a test has failed. */
afterEach(() => {
  for (const group of groups.splice(0)) {
    try {
      process.kill(-group)
    } catch {
      // It has ended.
    }
  }
})

/** Starts `npm run debug` with this Node; `onOutput` sees all that came so far. */
function debug(args: string[], onOutput: (output: string) => void = () => {}): Promise<Ended> {
  const command = ['--disable-warning=ExperimentalWarning', join(root, 'scripts/debug.ts'), ...args]
  const child = spawn(process.execPath, command, { cwd: root, detached: true })
  groups.push(child.pid ?? 0)
  return new Promise(done => {
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        output += chunk
        onOutput(output)
      })
    child.on('close', code => done({ code, output }))
  })
}

/** Does what a debugger does: attaches, and goes on wherever the program stops. https://chromedevtools.github.io/devtools-protocol/ */
function attach(address: string): Promise<string[]> {
  const socket = new WebSocket(address)
  const events: string[] = []
  const send = (id: number, method: string) => socket.send(JSON.stringify({ id, method }))
  return new Promise((done, fail) => {
    socket.onopen = () =>
      ['Runtime.enable', 'Debugger.enable', 'Runtime.runIfWaitingForDebugger'].forEach((method, id) => {
        send(id, method)
      })
    socket.onmessage = ({ data }) => {
      const { method } = JSON.parse(data)
      if (method !== undefined) events.push(method)
      if (method === 'Debugger.paused') send(9, 'Debugger.resume')
      // Node ends when the debugger leaves.
      if (method === 'Runtime.executionContextDestroyed') socket.close()
    }
    socket.onerror = () => fail(new Error('the debugger was refused'))
    socket.onclose = () => done(events)
  })
}

describe('npm run debug', () => {
  test.each([[[]], [['--sources']]])('starts an action with the defaults of action.yml: %j', async options => {
    const { code, output } = await debug(['setup-tools', 'tools=cosign', 'source=path', ...options])
    expect(code).toBe(1)
    expect(output).toContain('::error::Could not use the input "tool-path": it is empty, but "source" is path. Set it')
    expect(output).toContain('Exit code 1. Outputs and summary are in .debug/setup-tools/.')
  })

  test('waits for a debugger, which stops before the first line', async () => {
    let attached: Promise<string[]> | undefined
    const { code, output } = await debug(['slsa-provenance', 'misspelt=x', '--inspect'], text => {
      const address = /ws:\/\/127\.0\.0\.1:9229\/[\w-]+/.exec(text)?.[0]
      if (address !== undefined) attached ??= attach(address)
    })
    expect(output).toContain('there is no input "misspelt"')
    expect(code).toBe(1)
    expect(await attached).toContain('Debugger.paused')
  })

  test('names the actions when it is given neither an action nor a test', async () => {
    const { code, output } = await debug(['no-such-action'])
    expect(code).toBe(2)
    expect(output).toContain(
      'Could not read the command line: "no-such-action" is neither an action nor a test file. Give the path of a test file, or one of ',
    )
  })
})
