import { type DragEvent, useId, useState } from 'react'
import { useWords } from './words.ts'

/**
 * A place to bring a file to: pressed, dropped on, or reached by keyboard.
 *
 * @param accepts file endings, such as `.geojson,.json`
 */
export const FileField = ({
  label,
  note,
  accepts,
  file,
  onFile,
}: {
  readonly label: string
  readonly note?: string
  readonly accepts: string
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}) => {
  const words = useWords().ui.file
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    onFile(event.dataTransfer.files[0] ?? null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the input, which the keyboard reaches
    <div
      className="file-field"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      <input id={id} type="file" accept={accepts} onChange={(event) => onFile(event.target.files?.[0] ?? null)} />
      <span className="small muted">{file === null ? (note ?? words.drop) : file.name}</span>
    </div>
  )
}
