/**
 * The text of the script that runs, for a worker of the same code: a saved page can load no second file.
 *
 * Empty where this is the worker, or the script was not written into the page.
 */
export const ownScript: string = typeof document === 'undefined' ? '' : (document.currentScript?.textContent ?? '')
