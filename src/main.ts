// What the bundle offers to its doors, dist/action.js, dist/post.js and dist/cli.js. The threads start here too: see the
// modules that spawn them.

export { runAction, runAfterCheck } from './action.ts'
export { runCli } from './cli.ts'
