import { afterEach, expect, test } from '@jest/globals'
import { gateOf } from '../src/quality-gate.ts'
import { ask, stopDoubles } from './support/sonar.ts'

afterEach(stopDoubles)

test('a gate that fails, with its conditions', async () => {
  const { api, double } = await ask()
  double.set({
    gate: {
      status: 'ERROR',
      conditions: [
        { status: 'ERROR', metricKey: 'new_coverage', comparator: 'LT', errorThreshold: '80', actualValue: '71.4' },
        { status: 'OK', metricKey: 'new_violations', comparator: 'GT', errorThreshold: '0', actualValue: '0' },
        { status: 'WARN', metricKey: 'coverage', comparator: 'LT', warningThreshold: '90', actualValue: '85' },
        { status: 'NO_VALUE', metricKey: 'new_lines' },
        { status: 'OK' },
      ],
    },
  })
  expect(await gateOf(api, 'A1')).toEqual({
    status: 'ERROR',
    conditions: [
      { metric: 'new_coverage', status: 'ERROR', comparator: 'LT', required: '80', actual: '71.4' },
      { metric: 'new_violations', status: 'OK', comparator: 'GT', required: '0', actual: '0' },
      { metric: 'coverage', status: 'WARN', comparator: 'LT', required: '90', actual: '85' },
      { metric: 'new_lines', status: 'NO_VALUE', comparator: '', required: '', actual: undefined },
      { metric: 'unknown', status: 'OK', comparator: '', required: '', actual: undefined },
    ],
  })
  expect(double.requests[0]?.query).toEqual({ analysisId: 'A1' })
})

test.each(['OK', 'NONE', 'WARN'])('a gate that is %s', async status => {
  const { api, double } = await ask()
  double.set({ gate: { status, conditions: [] } })
  expect(await gateOf(api, 'A1')).toEqual({ status, conditions: [] })
})

test('words that are not known do not pass', async () => {
  const { api, double } = await ask()
  double.set({ gate: { status: 'FINE', conditions: [] } })
  await expect(gateOf(api, 'A1')).rejects.toThrow('its status is "FINE", expected one of OK, WARN, ERROR, NONE.')
  double.set({ gate: { status: 'OK', conditions: [{ metricKey: 'coverage' }] } })
  await expect(gateOf(api, 'A1')).rejects.toThrow('its status is undefined, expected one of OK, WARN, ERROR, NO_VALUE.')
  double.fail('api/qualitygates/project_status', { status: 403, message: 'Insufficient privileges' })
  await expect(gateOf(api, 'A1')).rejects.toThrow('Could not read the quality gate from Sonar:')
})
