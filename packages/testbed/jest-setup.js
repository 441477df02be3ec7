import './sources.js'

export default async function () {
  const { setUp } = await import('./src/jest/global.ts')
  await setUp()
}
