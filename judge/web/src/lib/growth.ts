// How a submission's time grows, in words.
import type { Growth } from "../api/types";

/** What can be claimed; the same classes as the server fits. */
export const GROWTHS = ["O(1)", "O(log n)", "O(n)", "O(n log n)", "O(n^2)", "O(n^3)", "O(2^n)"] as const;

/** What the measurement says of what the problem asks for, and of the claim; one sentence each. */
export function growthSentences(growth: Growth): string[] {
  const sentences: string[] = [];
  if (growth.asked !== null && growth.against_asked !== null) {
    const against = {
      within: `That is within the ${growth.asked} that the problem asks for.`,
      consistent: `That fits the ${growth.asked} that the problem asks for; a class that close above it cannot be told apart by times.`,
      above: `The problem asks for ${growth.asked}: this grows faster.`,
      unclear: `Whether that is within the ${growth.asked} that the problem asks for is not clear from the times.`,
    };
    sentences.push(against[growth.against_asked]);
  }
  if (growth.claimed !== null && growth.against_claim !== null) {
    const against = {
      right: `Your claim of ${growth.claimed} fits.`,
      wrong: `Your claim of ${growth.claimed} does not fit.`,
      unclear: `Whether your claim of ${growth.claimed} is right is not clear from the times.`,
    };
    sentences.push(against[growth.against_claim]);
  }
  return sentences;
}
