// A part is shown once its style sheets are there, or after a moment without them: nobody sees it bare.

const LONGEST_MILLISECONDS = 1500;

/** Resolves when `root` has the variable that its style sheets give. @param {HTMLElement} root @param {string} variable */
export async function styled(root, variable) {
  const begin = performance.now();
  while (getComputedStyle(root).getPropertyValue(variable) === "" && performance.now() - begin < LONGEST_MILLISECONDS) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
