/** Words that ask or join, and the pairs of characters inside them: they say nothing about what is sought. */
const words = `
的 了 吗 呢 吧 啊 是 在 和 与 或 及 我 你 他 她 它 能 会 要 就 都 也 还 被 把 对 将 有 没 不 其 该 这 那 几 个 谁 等 之 所 到 从 由 向 给 让 因 为 以 而 但
什么 什么样 是什么 为什么 凭什么 怎么 怎么办 怎么样 怎么做 怎样 如何 哪些 有哪些 哪个 哪里 哪儿 哪种 哪类 多少 多久 多长 是否 能否 可否 会不会 能不能
可不可以 可以 可以吗 应该 应当 需要 要不要 是不是 有没有 没有 请问 想问 想问一下 请教 咨询 你好 您好 谢谢 我们 你们 他们 咱们 自己 我的 你的 这个 那个
这些 那些 这种 一下 一个 一种 如果 要是 但是 可是 因为 所以 因此 或者 以及 并且 而且 还是 的话 的时候 时候 情况下 关于 对于 属于 算不算 是指 指的是 包括哪些
都有 的是 是多 吗我 了吗 的吗 是的 的我 我想 想知道 知道 麻烦 帮忙 告诉 具体 有什 么是 么办 么样 是怎 是如 是谁 由谁 去哪 在哪 从哪 到哪 何时 何地 何种 几天 几个
`;

export const stopTerms: ReadonlySet<string> = new Set(
  words
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => (word.length > 2 ? [word, ...innerPairs(word)] : [word])),
);

function innerPairs(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}
