/** `vring-addr` as VringAddr. */
export function pascalCase(name: string): string {
  return name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** `vring-addr` as vringAddr. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `vring-addr` as VRING_ADDR. */
export function upperSnakeCase(name: string): string {
  return name.replaceAll("-", "_").toUpperCase();
}

/** `vring-addr` as vring_addr. */
export function snakeCase(name: string): string {
  return name.replaceAll("-", "_");
}
