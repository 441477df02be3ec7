// Settings of single gates: one key of `gates` each, declared by the gate that reads it. docs/schema/policy.v1.json has the same rules.

/** The keys of `gates` that only one gate reads. */
export const gateSettings = {}
