/** The names of the components that an `.mdx` file may use without importing them. */
export const PROVIDED: readonly string[] = ['Caution'];
