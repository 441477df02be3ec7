import { formatPercent } from '@release-tools/evidence'

const mostDecimals = 6

/**
 * `93.4 %`. Below a limit, with enough decimals to show the difference: 79.96 % for a limit of 80 %, not 80.0 %. `–` if there is no
 * percentage.
 */
export function percentText(percent: number | undefined, limit?: number): string {
  if (percent === undefined) return '–'
  if (limit === undefined || percent === limit) return `${formatPercent(percent)} %`
  for (let decimals = 1; decimals <= mostDecimals; decimals += 1) {
    const text = decimals === 1 ? formatPercent(percent) : percent.toFixed(decimals)
    if (Number(text) !== limit) return `${text} %`
  }
  return `${percent} %`
}

/** `+0.6`, `−1.2` or `±0.0`: percentage points. */
export function changeText(before: number, now: number): string {
  const points = (now - before).toFixed(1)
  if (Number(points) === 0) return '±0.0'
  return points.startsWith('-') ? points.replace('-', '−') : `+${points}`
}
