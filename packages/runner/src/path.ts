export { addPath } from '@actions/core'
