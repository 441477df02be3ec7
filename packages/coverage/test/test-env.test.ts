import { expect, test } from '@jest/globals'
import { testEnv } from '../src/test-env.ts'

test.each([
  'INPUT_X',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'SONAR_TOKEN',
  'GITHUB_TOKEN',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
  'github_env',
])('tests do not see %s', name => {
  expect(testEnv({ [name]: 'x', PATH: '/bin' })).toEqual({ PATH: '/bin' })
})

test.each(['HOME', 'GITHUB_ACTIONS', 'GITHUB_SHA', 'GITHUB_ENVIRONMENT', 'PYTHONPATH', 'DJANGO_SETTINGS_MODULE'])(
  'tests see %s',
  name => {
    expect(testEnv({ [name]: 'x', UNSET: undefined })).toEqual({ [name]: 'x' })
  },
)
