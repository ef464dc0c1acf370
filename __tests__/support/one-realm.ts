// Jest runs every suite in a realm of its own, so an error of Node.js itself is no instance of the suite's Error, which
// it is in every real process. Here it is one again: the code under test knows ECONNREFUSED and ENOSPC when it sees them.

import { types } from 'node:util'

const ordinary = Function.prototype[Symbol.hasInstance]

function isInstance(this: unknown, value: unknown): boolean {
  if (this === Error) return types.isNativeError(value) || value instanceof DOMException
  if (this === AggregateError) return types.isNativeError(value) && value.constructor.name === 'AggregateError'
  return ordinary.call(this as typeof Function, value)
}

Object.defineProperty(Error, Symbol.hasInstance, { value: isInstance })
