import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseOptions } from './options.ts'

const parse = (...args: string[]) => parseOptions({ args, options: { port: { type: 'string' }, quiet: { type: 'boolean' } } }).values

test('options that are there are read', () => {
  assert.deepEqual({ ...parse('--port', '80', '--quiet') }, { port: '80', quiet: true })
})

for (const [title, args, words] of [
  ['an unknown option', ['--prot', '80'], /没有 --prot 这个选项/],
  ['an option without its value', ['--port'], /--port.*写法不对/],
  ['a value too many', ['--quiet=yes'], /--quiet.*写法不对/],
  ['a stray word', ['up'], /up.*写法不对/],
] as const) {
  test(`${title} is refused in Chinese, by its name`, () => {
    assert.throws(() => parse(...args), { code: 'bad-option', message: words })
  })
}
