// What several pages read. It is kept between pages, so that going back shows the list at once.
import { getHealth, listLanguages, listLists, listProblems } from "../api/client";
import { Resource } from "./resource.svelte";

export const problems = new Resource(listProblems);
export const lists = new Resource(listLists);
export const languages = new Resource(listLanguages);
export const health = new Resource(getHealth);

/** A problem's title where the list is known, else its slug. */
export function titleOf(slug: string): string {
  return problems.value?.find((problem) => problem.slug === slug)?.title ?? slug;
}

export function languageName(id: string): string {
  return languages.value?.find((language) => language.id === id)?.name ?? id;
}
