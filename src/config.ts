// What the user wants: the options' values, from what was written, the environment and the defaults.

import { GateError, messageOf } from './errors.ts'
import { type Option, type OptionName, optionNames, options } from './options.ts'

type ValueOf<Name extends OptionName> = (typeof options)[Name] extends Option<infer Value> ? Value : never
type Optional<Name extends OptionName> = (typeof options)[Name] extends { readonly default: string } ? never : undefined
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** The value of every option. */
export type Config = {
  readonly [Name in OptionName as Camel<Name>]: ValueOf<Name> | Optional<Name>
}

/** Where options come from: what the user wrote, by name, then the environment. */
export interface Settings {
  readonly given: (name: OptionName) => string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Reads every option. Throws one `INVALID_OPTION` that names all faults, each with what to write instead. */
export function parseConfig(settings: Settings): Config {
  const faults: string[] = []
  const values: Record<string, unknown> = {}
  for (const name of optionNames) {
    const definition: Option<unknown> = options[name]
    const { value, origin } = find(name, definition, settings)
    if (value === undefined) continue
    try {
      values[camelCase(name)] = definition.parse(value)
    } catch (error) {
      // A password in an address that should have none is one all the same.
      const isSecret = definition.secret || /:\/\/[^/]*@/.test(value)
      const shown = isSecret ? '' : ` is ${JSON.stringify(value.slice(0, 80))}`
      faults.push(`${origin}${shown}: ${messageOf(error)}`)
    }
  }
  if (faults.length > 0) {
    throw new GateError(
      'INVALID_OPTION',
      faults.length === 1 ? (faults[0] ?? '') : `${faults.length} options are wrong:\n- ${faults.join('\n- ')}`
    )
  }
  return values as Config
}

/** In place of a connection string: the project that a backup would be taken of without one. It is no secret. */
export const linked = 'linked'

/** What other programs take from the environment, and we hand on to them: https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html */
const foreignSecrets = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN']

/** The texts that must never be shown, as they stand in the settings. */
export function secretsOf(settings: Settings): string[] {
  const secret = optionNames.filter((name) => (options[name] as Option<unknown>).secret)
  const values = secret.flatMap((name) => find(name, options[name], settings).value ?? [])
  const foreign = foreignSecrets.flatMap((variable) => settings.environment[variable] ?? [])
  return [...values, ...foreign].filter((value) => value !== linked)
}

function find(
  name: OptionName,
  definition: Option<unknown>,
  settings: Settings
): { value: string | undefined; origin: string } {
  const given = settings.given(name)?.trim()
  if (given) return { value: given, origin: name }
  for (const variable of definition.env ?? []) {
    const value = settings.environment[variable]?.trim()
    if (value) return { value, origin: `${name} (from ${variable})` }
  }
  return { value: definition.default, origin: name }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
