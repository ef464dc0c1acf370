// Jest runs every suite in a realm of its own, so an error of Node.js itself is no instance of the suite's Error, which
// it is in every real process. Here it is again: ECONNREFUSED and ENOSPC are what the code under test believes them to be.
// https://nodejs.org/api/vm.html#vm-executing-javascript

const ordinary = Function.prototype[Symbol.hasInstance]

function isInstance(this: unknown, value: unknown): boolean {
  if (this === Error) return Error.isError(value)
  if (this === AggregateError) return Error.isError(value) && value.constructor.name === 'AggregateError'
  return ordinary.call(this as typeof Function, value)
}

Object.defineProperty(Error, Symbol.hasInstance, { value: isInstance })

export {}
