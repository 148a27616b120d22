/** Takes the keyboard to the first field of the open dialog that something is wrong with, once it is drawn. */
export const goToFirstWrong = (): void => {
  requestAnimationFrame(() => {
    const wrong = document.querySelector('dialog[open] [aria-invalid="true"]')
    if (wrong instanceof HTMLElement) wrong.focus()
  })
}
