/** How many signs in a row of a text stand in a sentence, at most; linear steps, so for texts of a test. */
export function longestQuoted(sentence: string, text: string): number {
  let longest = 0;
  for (let start = 0; start + longest < sentence.length; start += 1) {
    while (start + longest < sentence.length && text.includes(sentence.slice(start, start + longest + 1)))
      longest += 1;
  }
  return longest;
}
