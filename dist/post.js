import { runAfterCheck } from './index.js'

await runAfterCheck()
