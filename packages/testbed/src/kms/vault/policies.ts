import type { VaultRequest } from './request.ts'

interface Rule {
  path: string
  capabilities: string[]
}

/** What every token may do besides. https://developer.hashicorp.com/vault/docs/concepts/policies#default-policy */
export const defaultPolicy = `
path "auth/token/lookup-self" { capabilities = ["read"] }
path "auth/token/renew-self" { capabilities = ["update"] }
path "auth/token/revoke-self" { capabilities = ["update"] }
`

/**
 * True if policies allow an operation on a path (without `/v1/`). The rule with the longest path decides, an exact one before one that ends
 * with `*`. https://developer.hashicorp.com/vault/docs/concepts/policies#policy-syntax
 */
export function isAllowed(policies: string[], path: string, operation: VaultRequest['operation']): boolean {
  const matching = policies.flatMap(rulesOf).filter(rule => matches(rule.path, path))
  const weight = ({ path: own }: Rule) => (own.endsWith('*') ? own.length : own.length + 10_000)
  const most = Math.max(...matching.map(weight))
  const capabilities = matching.filter(rule => weight(rule) === most).flatMap(rule => rule.capabilities)
  return !capabilities.includes('deny') && capabilities.includes(operation)
}

function rulesOf(policy: string): Rule[] {
  const rules = policy.matchAll(/path\s+"([^"]+)"\s*\{\s*capabilities\s*=\s*\[([^\]]*)\]\s*\}/g)
  return Array.from(rules, ([, path = '', listed = '']) => ({
    path,
    capabilities: Array.from(listed.matchAll(/"(\w+)"/g), ([, name = '']) => name),
  }))
}

function matches(rule: string, path: string): boolean {
  return rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule
}
