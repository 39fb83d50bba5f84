// Code that was typed and not yet handed in, per problem and language. It outlives the page.
import { forget, recall, remember } from "./storage";

const draftKey = (slug: string, language: string) => `draft.${slug}.${language}`;

export const readDraft = (slug: string, language: string) => recall(draftKey(slug, language));

/** A draft that equals the stub is no draft: a better stub of a later version shall show. */
export function keepDraft(slug: string, language: string, source: string, stub: string): void {
  if (source === stub) {
    forget(draftKey(slug, language));
  } else {
    remember(draftKey(slug, language), source);
  }
}

export const preferredLanguage = () => recall("language");
export const preferLanguage = (language: string) => remember("language", language);
