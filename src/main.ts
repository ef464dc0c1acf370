// What the bundle offers to its two doors, dist/action.js and dist/cli.js. The threads start here too: see the modules
// that spawn them.

export { runAction } from './action.ts'
export { runCli } from './cli.ts'
