import http from 'node:http'
import https from 'node:https'
import { afterAll } from '@jest/globals'

// Many test files share a process, and Node has one proxy for the whole process: one that stays answers in the files after it.
const before = [http.globalAgent, https.globalAgent]

afterAll(() => {
  const after = [http.globalAgent, https.globalAgent]
  if (after.some((agent, index) => agent !== before[index]))
    throw new Error('A test left a proxy for the whole process. Call useProxy({}) after it.')
})
