export default async function () {
  const { tearDown } = await import('./src/jest/global.ts')
  await tearDown()
}
