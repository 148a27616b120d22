/** How wide or high a photo is sent at most, px: enough to read a sign, small enough for a poor connection. */
const longestSidePx = 1_600
const quality = 0.82

const sizeOf = ({ width, height }: ImageBitmap): { width: number; height: number } => {
  const share = Math.min(1, longestSidePx / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

/**
 * A photo drawn anew by this browser, upright and at most 1,600 px: nothing of the file remains but what is seen, so
 * neither place nor camera nor time leave the device.
 *
 * @returns null when the browser cannot open it as a picture
 */
export const drawAnew = async (file: Blob): Promise<Blob | null> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (picture === null) return null
  const canvas = document.createElement('canvas')
  Object.assign(canvas, sizeOf(picture))
  const context = canvas.getContext('2d')
  // What is transparent would turn black in a JPEG.
  if (context !== null) {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  picture.close()
  return new Promise((done) => {
    canvas.toBlob(done, 'image/jpeg', quality)
  })
}
