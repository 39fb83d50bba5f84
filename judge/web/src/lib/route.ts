// Which page an address stands for.

export type Route =
  | { page: "problems" }
  | { page: "problem"; slug: string }
  | { page: "submissions" }
  | { page: "submission"; id: number }
  | { page: "not-found" };

/** The route of a location's pathname. A trailing slash is forgiven. */
export function routeOf(pathname: string): Route {
  const [first, second, ...rest] = pathname.split("/").filter((part) => part !== "");
  if (first === undefined) {
    return { page: "problems" };
  }
  if (rest.length > 0) {
    return { page: "not-found" };
  }
  if (first === "problems" && second === undefined) {
    return { page: "problems" };
  }
  if (first === "problems" && /^[a-z0-9-]+$/.test(second!)) {
    return { page: "problem", slug: second! };
  }
  if (first === "submissions" && second === undefined) {
    return { page: "submissions" };
  }
  if (first === "submissions" && /^[1-9]\d{0,14}$/.test(second!)) {
    return { page: "submission", id: Number(second) };
  }
  return { page: "not-found" };
}
