export { IsolatedRunner as default } from './src/jest/runner.ts'
