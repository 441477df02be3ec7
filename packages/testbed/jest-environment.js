export { TestbedEnvironment as default } from './src/jest/environment.ts'
