import type { KeyService } from './key-service.ts'

/** For a service that takes the variables of the step only. */
export const noLogin: Pick<KeyService, 'settings' | 'login'> = {
  settings: {},
  login: async () => ({ variables: async () => ({}), close: async () => {} }),
}
