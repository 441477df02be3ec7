#!/usr/bin/env node
import { keepHeapSmall } from '@release-tools/base'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

keepHeapSmall()
process.exitCode = await run(process.argv.slice(2), processTerminal())
